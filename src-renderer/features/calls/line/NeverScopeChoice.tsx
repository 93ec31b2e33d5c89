import { neverScopes } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { type Chosen, setNeverScope, useLogLine } from './log-line.store.ts';

type NeverScope = (typeof neverScopes)[number];

/** What "never again" blocks, said before it is saved. */
export function NeverScopeChoice({ chosen }: { readonly chosen: Chosen | null }) {
  const t = useTexts(callsMessages);
  const neverScope = useLogLine((line) => line.neverScope);
  const offered = offeredScopes(chosen);
  const value = offered.includes(neverScope) ? neverScope : (offered[0] ?? null);
  return (
    <div className="log-line__question">
      <RadioChoices
        label={t('askNeverScope')}
        choices={offered.map((id) => ({ id, text: t(`neverScope.${id}`) }))}
        value={value}
        onChange={setNeverScope}
        isAcross
      />
      <span className="soft small">{t('neverAgainHint')}</span>
    </div>
  );
}

/** What can be blocked when this is who said it. */
export const offeredScopes = (chosen: Chosen | null): readonly NeverScope[] =>
  neverScopes.filter((scope) => isOffered(scope, chosen));

const isOffered = (scope: NeverScope, chosen: Chosen | null): boolean =>
  scope === 'number' ||
  (scope === 'person' && chosen?.by !== 'number') ||
  (scope === 'company' && chosen?.by === 'contact' && chosen.companyName !== '');
