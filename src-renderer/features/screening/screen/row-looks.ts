import {
  Building2,
  CircleCheck,
  CircleQuestionMark,
  Copy,
  Eraser,
  Hourglass,
  type LucideIcon,
  OctagonX,
  PhoneOff,
  TriangleAlert,
  UserCheck,
} from 'lucide-react';
import type { RowCode } from '#shared/features/screening/screening-words.ts';

/** How a code is drawn beside its words. */
interface RowLook {
  readonly icon: LucideIcon;
  readonly tone: 'ok' | 'caution' | 'stop' | 'info';
}

export const rowLooks: Readonly<Record<RowCode, RowLook>> = {
  clear: { icon: CircleCheck, tone: 'ok' },
  'company-number': { icon: Building2, tone: 'ok' },
  'duplicate-in-journal': { icon: UserCheck, tone: 'ok' },
  'own-opt-out': { icon: OctagonX, tone: 'stop' },
  'national-register': { icon: PhoneOff, tone: 'stop' },
  'erased-person': { icon: Eraser, tone: 'stop' },
  'not-now': { icon: Hourglass, tone: 'caution' },
  'duplicate-in-file': { icon: Copy, tone: 'info' },
  'not-checked': { icon: CircleQuestionMark, tone: 'info' },
  invalid: { icon: TriangleAlert, tone: 'caution' },
};
