import { useEffect, useEffectEvent } from 'react';
import type {
  Check,
  GroupMembers,
  RecipientInput,
} from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo, useView } from '../../navigation/view.store.ts';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Checklist } from './questions/Checklist.tsx';
import { type CheckInHand, isBegun, newCheck, newGroupCheck } from './check-in-hand.ts';
import { offerBack } from './discard-check.ts';
import { DraftReader } from './draft/DraftReader.tsx';
import { GroupCheck } from './group/GroupCheck.tsx';
import { GroupChoice } from './group/GroupChoice.tsx';
import { GroupOverview, Overview } from './Overview.tsx';
import { Proof } from './proof/Proof.tsx';
import { type InHand, useCheckInHand } from './use-check-in-hand.ts';
import './email-checks.css';

/** May I write to this person? The checklist, the checks that were made, and the reading of drafts. */
export function EmailChecksPage() {
  const t = useTexts(emailChecksMessages);
  const params = useView((view) => view.params);
  const inHand = useCheckInHand();
  const { check } = inHand;
  const begin = useBeginning(inHand);
  const beginWith = (recipient: RecipientInput) => {
    if (check && isAbout(check, recipient)) goTo('email-checks', { check: 'yes' });
    else begin(newCheck(recipient));
  };
  const { checkId, groupId, contactId, listId } = params;
  if (checkId !== undefined)
    return <Proof key={checkId} id={checkId} onRedo={(made) => begin(redoOf(made))} />;
  if (groupId !== undefined) return <GroupOverview groupId={groupId} />;
  const isInHand = params['check'] !== undefined;
  if (check === undefined) return <Page title={t('pageTitle')}>{null}</Page>;
  if (contactId !== undefined) return <Beginning onBegin={() => beginWith({ by: 'contact', contactId })} />;
  if (listId !== undefined) return <Beginning onBegin={() => begin(newGroupCheck({ by: 'list', listId }))} />;
  if (params['draft'] !== undefined)
    return <DraftReader inHand={inHand} isForCheck={isInHand && check !== null} />;
  if (params['many'] !== undefined)
    return <GroupChoice onBegin={(members: GroupMembers) => begin(newGroupCheck(members))} />;
  if (isInHand && check !== null) return <InHandCheck inHand={inHand} check={check} />;
  return (
    <Overview
      check={check}
      onBegin={beginWith}
      onDiscard={() => {
        inHand.put(null);
        if (check !== null) offerBack(inHand, check, t('discarded'));
      }}
    />
  );
}

function InHandCheck({ inHand, check }: { readonly inHand: InHand; readonly check: CheckInHand }) {
  const { recipient, members } = check;
  if (recipient !== null)
    return <Checklist key={check.id} inHand={inHand} check={check} recipient={recipient} />;
  return members === null ? null : (
    <GroupCheck key={check.id} inHand={inHand} check={check} members={members} />
  );
}

/** It is half made already: what was answered counts. */
const isAbout = ({ recipient }: CheckInHand, wanted: RecipientInput): boolean =>
  recipient?.by === 'contact' && wanted.by === 'contact'
    ? recipient.contactId === wanted.contactId
    : recipient?.by === 'address' && wanted.by === 'address' && recipient.address === wanted.address;

/** The same question again, with the answers of then. */
const redoOf = ({ contactId, address, answers }: Check): CheckInHand =>
  newCheck(contactId === null ? { by: 'address', address } : { by: 'contact', contactId }, answers);

/** Starts a check. One that was half made can be had back. */
function useBeginning(inHand: InHand) {
  const t = useTexts(emailChecksMessages);
  return (next: CheckInHand) => {
    const before = inHand.check;
    inHand.put(next);
    goTo('email-checks', { check: 'yes' });
    if (before && isBegun(before)) offerBack(inHand, before, t('replaced'));
  };
}

/** Another page has opened this one on somebody, or on a list: it begins at once. */
function Beginning({ onBegin }: { readonly onBegin: () => void }) {
  const t = useTexts(emailChecksMessages);
  const begin = useEffectEvent(onBegin);
  useEffect(() => begin(), []);
  return <Page title={t('pageTitle')}>{null}</Page>;
}
