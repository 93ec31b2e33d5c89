import { useState } from 'react';
import {
  type LetterKind,
  letterKinds,
  type SubjectRequestDetail,
} from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { isIdentityOpen } from './register/request-status.ts';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** Every letter that a request may need; the likeliest stands first. */
export function Letters({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const [kind, setKind] = useState<LetterKind>(() => likeliest(request));
  const [words, setWords] = useState('');
  return (
    <Panel title={t('letters')} lead={t('lettersLead')}>
      <div className="letter-fields">
        <SelectField
          label={t('letterKind')}
          options={letterKinds.map((id) => ({ id, text: t(`letter.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind !== 'receipt' && (
          <TextAreaField
            label={t('letterWords')}
            value={words}
            onChange={setWords}
            rows={2}
            maxLength={4000}
            isOptional
          />
        )}
      </div>
      <LetterPaper
        requestId={request.id}
        kind={kind}
        words={kind === 'receipt' ? '' : words}
        onChanged={onChanged}
      />
    </Panel>
  );
}

function likeliest(request: SubjectRequestDetail): LetterKind {
  if (request.answeredAt !== null) return request.outcome === 'refused' ? 'refusal' : 'answer';
  return isIdentityOpen(request) ? 'identity' : 'receipt';
}
