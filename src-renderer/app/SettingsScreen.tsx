import { ChangePassphrase } from '../features/vault/ChangePassphrase.tsx';
import { RehearseRecoveryKey } from '../features/vault/RehearseRecoveryKey.tsx';
import { RenewRecoveryKey } from '../features/vault/RenewRecoveryKey.tsx';
import { VerifyJournal } from '../features/vault/VerifyJournal.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { changeDisplay, useDisplay } from './display.store.ts';
import { goTo, useView } from '../navigation/view.store.ts';

/** The settings page with the parts that other features bring to it. */
export function SettingsScreen() {
  const display = useDisplay();
  const part = useView((view) => view.params['part']);
  return (
    <SettingsPage
      part={part}
      onPart={(next) => goTo('settings', { part: next })}
      display={display}
      onChange={changeDisplay}
      security={
        <>
          <ChangePassphrase />
          <RehearseRecoveryKey />
          <RenewRecoveryKey />
          <VerifyJournal />
        </>
      }
    />
  );
}
