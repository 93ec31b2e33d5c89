import { scopeTexts } from '#shared/compliance/words/compliance.messages.ts';
import { type Scope, scopes } from '#shared/compliance/vocabulary.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';

interface Props {
  readonly label: string;
  /** `['all']`, or the channels; empty while none is ticked. */
  readonly scope: readonly Scope[];
  readonly onChange: (scope: readonly Scope[]) => void;
  readonly error: string | null;
}

const channelScopes = scopes.filter((scope) => scope !== 'all');

/** Everything, which is also what unclear wording means, or the channels somebody named. */
export function ScopeChoice({ label, scope, onChange, error }: Props) {
  const t = useTexts(optOutsMessages);
  const scopeText = useTexts(scopeTexts);
  const isAll = scope.includes('all');
  return (
    <div className="stack stack--tight">
      <RadioChoices
        label={label}
        choices={[
          { id: 'all', text: t('scope.all'), hint: t('scope.allHint') },
          { id: 'some', text: t('scope.some'), hint: t('scope.someHint') },
        ]}
        value={isAll ? 'all' : 'some'}
        onChange={(choice) => onChange(choice === 'all' ? ['all'] : [])}
        error={error}
        isAcross
      />
      {!isAll && (
        <div className="scope-choice" role="group" aria-label={t('scopeWhich')}>
          {channelScopes.map((one) => (
            <Checkbox
              key={one}
              isSelected={scope.includes(one)}
              onChange={(isSelected) =>
                onChange(isSelected ? [...scope, one] : scope.filter((other) => other !== one))
              }
            >
              {scopeText(one)}
            </Checkbox>
          ))}
        </div>
      )}
    </div>
  );
}
