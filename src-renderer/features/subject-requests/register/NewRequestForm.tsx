import { useState } from 'react';
import {
  requestKinds,
  type RequestKind,
} from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { focusFirstWrong } from '../../../ui/form/focus-first-wrong.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import type { Recorded } from '../Blocked.tsx';
import { type Identity, wayFrom } from './identity-choice.ts';
import { IdentityChoices } from './IdentityChoices.tsx';
import { ObjectionScope } from '../ObjectionScope.tsx';
import { ReceivedFields } from './ReceivedFields.tsx';
import { inputOf, needsIdentity, type RequestDraft, subjectOf, toggle } from './request-draft.ts';
import { WhoStep } from '../subject/WhoStep.tsx';

interface Props {
  readonly initial: RequestDraft;
  readonly isSearchFirst: boolean;
  readonly onRecorded: (recorded: Recorded) => void;
}

/** What, who, how, and how it is known: all in sight, the later ones once somebody is chosen. */
export function NewRequestForm({ initial, isSearchFirst, onRecorded }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const record = useAction(client.subjectRequests.record, 'in-place');
  const change = (part: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...part }));
  const send = async () => {
    setIsTried(true);
    const input = inputOf(draft);
    if (input === null) return focusFirstWrong(document);
    const outcome = await record.run(input);
    if (!outcome.ok) return;
    showToast({ text: t('noted') });
    onRecorded(outcome.value);
  };
  return (
    <>
      <Panel title={t('request')}>
        <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
      </Panel>
      <Panel title={t('who')}>
        <WhoStep
          draft={draft}
          onToggle={(chosen) => setDraft((before) => ({ ...before, ...toggle(before, chosen) }))}
          onName={(name) => change({ name })}
          isTried={isTried}
          isFocused={isSearchFirst}
        />
      </Panel>
      {draft.chosen.length > 0 && <HowPanels draft={draft} onChange={change} isTried={isTried} />}
      {record.error && <Banner tone="stop">{errorText(record.error)}</Banner>}
      <div className="row">
        <Button
          kind="primary"
          pendingText={record.isPending ? t('noting') : null}
          onPress={() => void send()}
        >
          {t(buttonFor(draft))}
        </Button>
      </div>
    </>
  );
}

const buttonFor = ({ kind, identity }: RequestDraft) => {
  if (kind === 'objection') return 'noteObjection';
  return kind === 'access' && identity !== null && identity.way !== 'later' ? 'noteAccess' : 'note';
};

interface KindProps {
  readonly kind: RequestKind;
  readonly onChange: (kind: RequestKind) => void;
}

function KindChoice({ kind, onChange }: KindProps) {
  const t = useTexts(subjectRequestsPageMessages);
  return (
    <div className="request-kinds">
      <RadioChoices
        label={t('what')}
        choices={requestKinds.map((id) => ({ id, text: t(`ask.${id}`), hint: t(`ask.${id}.hint`) }))}
        value={kind}
        onChange={onChange}
        isAcross
      />
    </div>
  );
}

interface HowProps {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
  readonly isTried: boolean;
}

function HowPanels({ draft, onChange, isTried }: HowProps) {
  const t = useTexts(subjectRequestsPageMessages);
  const choose = (identity: Identity) => {
    const way = draft.isWayGiven ? null : wayFrom(identity);
    onChange({ identity, receivedBy: way ?? draft.receivedBy });
  };
  return (
    <>
      <Panel title={t('how')}>
        <ReceivedFields draft={draft} onChange={onChange} isTried={isTried} />
      </Panel>
      <Panel
        title={t(draft.kind === 'objection' ? 'kind.objection' : 'identityTitle')}
        {...(draft.kind === 'objection' && { lead: t('objectionLead') })}
      >
        {needsIdentity(draft.kind) ? (
          <IdentityChoices
            subject={subjectOf(draft)}
            value={draft.identity}
            onChange={choose}
            ownWords={draft.identityWords}
            onOwnWords={(identityWords) => onChange({ identityWords })}
            mayWait
            isTried={isTried}
          />
        ) : (
          <ObjectionScope scope={draft.scope} onChange={(scope) => onChange({ scope })} isTried={isTried} />
        )}
      </Panel>
    </>
  );
}
