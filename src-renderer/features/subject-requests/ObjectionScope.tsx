import { scopeTexts } from '#shared/compliance/words/compliance.messages.ts';
import { type Scope, scopes } from '#shared/compliance/vocabulary.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';

interface Props {
  /** `['all']`, or the ways; empty while none is ticked. */
  readonly scope: readonly Scope[];
  readonly onChange: (scope: readonly Scope[]) => void;
  readonly isTried: boolean;
}

const ways = scopes.filter((scope) => scope !== 'all');

/** What the no is about: everything, which is also what unclear wording means, or the ways that were named. */
export function ObjectionScope({ scope, onChange, isTried }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const scopeText = useTexts(scopeTexts);
  const isAll = scope.includes('all');
  const toggled = (one: Scope, isIn: boolean) =>
    isIn ? [...scope, one] : scope.filter((other) => other !== one);
  return (
    <>
      <RadioChoices
        label={t('objection')}
        choices={[
          { id: 'all', text: t('scopeAll'), hint: t('scopeAllHint') },
          { id: 'some', text: t('scopeSome') },
        ]}
        value={isAll ? 'all' : 'some'}
        onChange={(choice) => onChange(choice === 'all' ? ['all'] : [])}
        error={isTried && scope.length === 0 ? t('scopeMissing') : null}
        isAcross
      />
      {!isAll && (
        <div className="row objection-scope" role="group" aria-label={t('scopeWhich')}>
          {ways.map((one) => (
            <Checkbox
              key={one}
              isSelected={scope.includes(one)}
              onChange={(isSelected) => onChange(toggled(one, isSelected))}
            >
              {scopeText(one)}
            </Checkbox>
          ))}
        </div>
      )}
    </>
  );
}
