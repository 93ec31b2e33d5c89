import type { Member } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Verdict } from '../../../ui/verdict/Verdict.tsx';
import { askOf } from '../check-in-hand.ts';
import { spokenReasons } from '../proof/deciding-reasons.ts';
import { ReasonSentence } from '../proof/LegalSentence.tsx';

/** Everybody of a group with the verdict and the main reason. */
export function GroupTable({ rows }: { readonly rows: readonly Member[] }) {
  const t = useTexts(emailChecksMessages);
  if (rows.length === 0) return <p className="soft">{t('groupNoneShown')}</p>;
  return (
    <div className="group-table">
      <table aria-label={t('groupMembers')}>
        <thead>
          <tr>
            <th scope="col">{t('columnWho')}</th>
            <th scope="col">{t('columnVerdict')}</th>
            <th scope="col">{t('columnReason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((member) => (
            <MemberRow key={member.contactId} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MemberRow({ member }: { readonly member: Member }) {
  const t = useTexts(emailChecksMessages);
  const reason = reasonFor(member);
  return (
    <tr>
      <th scope="row">
        <span className="group-table__name">{member.name || member.address}</span>
        <span className="soft">{member.companyName}</span>
      </th>
      <td className="group-table__verdict">
        <Verdict verdict={member.verdict} size="small" />
      </td>
      <td>
        {reason && <ReasonSentence reason={reason} />}
        {askOf(member) !== null && (
          <span className="group-table__waits">
            <Chip tone="info">{t('groupWaits')}</Chip>
          </span>
        )}
      </td>
    </tr>
  );
}

/** What is said of somebody in a line: the ground that waits for an answer, else the one that decided. */
function reasonFor(member: Member) {
  const ask = askOf(member);
  const { reasons } = member.decision;
  const waiting = ask === null ? undefined : reasons.find(({ asks }) => asks?.includes(ask));
  return waiting ?? spokenReasons(member.decision)[0];
}
