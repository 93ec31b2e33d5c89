import { CallShortcuts } from '../features/calls/CallShortcuts.tsx';
import { ListShortcuts } from '../features/screening/ListShortcuts.tsx';

/** The keys that features bring to the sheet that `?` opens. */
export const FeatureShortcuts = () => (
  <>
    <CallShortcuts />
    <ListShortcuts />
  </>
);
