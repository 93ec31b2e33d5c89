import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { useTexts } from '../../../ui/language.tsx';
import type { Chosen, RequestDraft } from '../register/request-draft.ts';
import { SearchPerson } from './SearchPerson.tsx';

interface Props {
  readonly draft: RequestDraft;
  readonly onToggle: (chosen: Chosen) => void;
  readonly onName: (name: string) => void;
  readonly isTried: boolean;
  readonly isFocused: boolean;
}

/** Who asks: searched for as often as needed, and what was ticked on the way. */
export function WhoStep({ draft, onToggle, onName, isTried, isFocused }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  return (
    <>
      <SearchPerson
        chosen={draft.chosen}
        onToggle={onToggle}
        isMissing={isTried && draft.chosen.length === 0}
        isFocused={isFocused}
      />
      {draft.chosen.length > 0 && (
        <div className="chosen">
          <div role="group" aria-label={t('chosen')}>
            <h3>{t('chosen')}</h3>
            <div className="row">
              {draft.chosen.map((one) => (
                <Chip key={one.key} tone="accent" onRemove={() => onToggle(one)}>
                  {one.label}
                </Chip>
              ))}
            </div>
            <p className="small soft">{t('searchMore')}</p>
          </div>
          <Field
            label={t('requestName')}
            hint={t('requestNameHint')}
            value={draft.name}
            onChange={onName}
            maxLength={200}
          />
        </div>
      )}
    </>
  );
}
