import { CallShortcuts } from '../features/calls/CallShortcuts.tsx';
import { EmailCheckShortcuts } from '../features/email-checks/EmailCheckShortcuts.tsx';
import { ListShortcuts } from '../features/screening/ListShortcuts.tsx';

/** The keys that features bring to the sheet that `?` opens. */
export const FeatureShortcuts = () => (
  <>
    <CallShortcuts />
    <EmailCheckShortcuts />
    <ListShortcuts />
  </>
);
