import {
  Ban,
  FileText,
  ListChecks,
  type LucideIcon,
  MailCheck,
  Phone,
  Settings,
  Sun,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { CallShortcuts } from '../features/calls/CallShortcuts.tsx';
import { CallsPage } from '../features/calls/CallsPage.tsx';
import { Guard } from '../features/calls/Guard.tsx';
import { LogLine } from '../features/calls/line/LogLine.tsx';
import { EmailCheckShortcuts } from '../features/email-checks/EmailCheckShortcuts.tsx';
import { EmailChecksPage } from '../features/email-checks/EmailChecksPage.tsx';
import { OptOutsPage } from '../features/opt-outs/OptOutsPage.tsx';
import { ListShortcuts } from '../features/screening/ListShortcuts.tsx';
import { TodayPage } from '../features/today/TodayPage.tsx';
import { ContactsScreen } from './ContactsScreen.tsx';
import { ListsScreen } from './ListsScreen.tsx';
import { RequestsScreen } from './RequestsScreen.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';
import type { PageId } from '../navigation/view.store.ts';

/** The keys that features bring to the sheet that `?` opens. */
const FeatureShortcuts = () => (
  <>
    <CallShortcuts />
    <EmailCheckShortcuts />
    <ListShortcuts />
  </>
);

export interface PageEntry {
  readonly id: PageId;
  /** A key of the frame's texts. */
  readonly title:
    'today' | 'calls' | 'contacts' | 'optOuts' | 'emailChecks' | 'screening' | 'subjectRequests' | 'settings';
  readonly icon: LucideIcon;
  readonly Component: ComponentType;
}

/** The pages, in the order of the navigation and of the Alt+digit keys. One line each. */
export const pages: readonly PageEntry[] = [
  { id: 'today', title: 'today', icon: Sun, Component: TodayPage },
  { id: 'calls', title: 'calls', icon: Phone, Component: CallsPage },
  { id: 'contacts', title: 'contacts', icon: Users, Component: ContactsScreen },
  { id: 'opt-outs', title: 'optOuts', icon: Ban, Component: OptOutsPage },
  { id: 'email-checks', title: 'emailChecks', icon: MailCheck, Component: EmailChecksPage },
  { id: 'screening', title: 'screening', icon: ListChecks, Component: ListsScreen },
  { id: 'subject-requests', title: 'subjectRequests', icon: FileText, Component: RequestsScreen },
  { id: 'settings', title: 'settings', icon: Settings, Component: SettingsScreen },
];

interface FrameSlots {
  /** Stands on top of every page. Its input carries the id `LOG_LINE_ID`. */
  readonly LogLine: ComponentType | null;
  /** The right column while somebody stands in the log line; renders nothing otherwise. */
  readonly Guard: ComponentType | null;
  /** More `ShortcutGroup`s for the sheet that `?` opens. */
  readonly Shortcuts: ComponentType | null;
}

export const frameSlots: FrameSlots = { LogLine, Guard, Shortcuts: FeatureShortcuts };
