import type { ScanSummary } from '#shared/features/email-checks/email-checks.contract.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { insertCheck, keepRules, type WrittenCheck } from './email-checks.repository.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { hashOfRules, type JudgedMail } from './judge-mail.ts';

/** Judged messages under the ids that they are stored as. */
interface StoredUnder {
  readonly id: string;
  readonly judged: JudgedMail;
}

interface About {
  readonly groupId: string | null;
  readonly scan: ScanSummary | null;
}

/** Stores verdicts with everything they rest on, for good, and the rules that decided, word for word. */
export async function storeChecks(
  ports: Pick<EmailChecksPorts, 'readSellerName'>,
  queries: Queries,
  trail: AuditTrail,
  checks: readonly StoredUnder[],
  about: About,
): Promise<void> {
  const checkedBy = await ports.readSellerName(queries);
  const hashes = new Map<JudgedMail['rules'], string>();
  for (const { id, judged } of checks) {
    const { rules, question } = judged;
    const hash = hashes.get(rules) ?? hashOfRules(rules);
    if (!hashes.has(rules)) {
      const { country, versionOn } = rules;
      await keepRules(queries, {
        hash,
        country,
        versionOn,
        content: JSON.stringify(rules),
        keptAt: question.at,
      });
      hashes.set(rules, hash);
    }
    const row = toRow(id, judged, { ...about, hash, checkedBy });
    await insertCheck(queries, row);
    trail.record({ action: 'emailChecks.save', table: 'emailCheck', id, after: withoutDecision(row) });
  }
}

function toRow(
  id: string,
  { recipient, answers, facts, question, decision, why }: JudgedMail,
  about: About & { readonly hash: string; readonly checkedBy: string },
): WrittenCheck {
  return {
    id,
    groupId: about.groupId,
    contactId: recipient.contactId,
    name: recipient.name,
    companyName: recipient.companyName,
    address: recipient.address?.display ?? '',
    addressKey: recipient.address?.key ?? '',
    verdict: decision.verdict,
    answers: JSON.stringify(answers),
    facts: JSON.stringify(facts),
    question: JSON.stringify(question),
    decision: JSON.stringify(decision),
    scan: about.scan === null ? null : JSON.stringify(about.scan),
    rulesHash: about.hash,
    whyKey: why.key,
    whyWords: why.words,
    checkedAt: question.at,
    checkedBy: about.checkedBy,
  };
}

/** The decision follows from the facts and the rules, which are kept. */
function withoutDecision(row: WrittenCheck): object {
  const { decision: _, whyKey: __, whyWords: ___, ...kept } = row;
  return kept;
}
