import { answersSchema } from '#shared/compliance/answers.rules.ts';
import {
  type Check,
  type CheckRow,
  scanSummarySchema,
} from '#shared/features/email-checks/email-checks.contract.ts';
import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { sayFacts } from '#shared/compliance/words/say-facts.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Queries } from '../../database/journal.ts';
import { type CheckFilter, type CheckRecord, findCheck, findChecks } from './email-checks.repository.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { shownAddress } from './show-judgement.ts';
import { checkAgain, type CheckToday, isReproduced, readRulesKept } from './stale-checks.ts';

/** One page of the checks, newest first, each with why it no longer holds. */
export async function showChecks(
  ports: EmailChecksPorts,
  queries: Queries,
  filter: CheckFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: CheckRow[]; total: number }> {
  const { rows, total } = await findChecks(queries, filter, page);
  return { rows: (await checkAgain(ports, queries, rows)).map(toRow), total };
}

/** One check as it was stored, beside today's answer. Throws `email-check-not-found`. */
export async function showCheck(ports: EmailChecksPorts, queries: Queries, id: string): Promise<Check> {
  const check = await requireCheck(queries, id);
  const [found] = await checkAgain(ports, queries, [check]);
  if (!found) throw new AppError('email-check-not-found');
  const rules = await readRulesKept(queries, check.rulesHash);
  const facts = JSON.parse(check.facts) as ContactabilityFacts;
  return {
    ...toRow(found),
    answers: answersSchema.parse(JSON.parse(check.answers)),
    decision: found.stored,
    facts: { sv: sayFacts(facts, 'sv'), en: sayFacts(facts, 'en') },
    today: found.today.decision,
    scan: check.scan === null ? null : scanSummarySchema.parse(JSON.parse(check.scan)),
    rulesHash: check.rulesHash,
    isReproduced: isReproduced(ports, check, rules),
  };
}

/** Throws `email-check-not-found`. */
export async function requireCheck(queries: Queries, id: string): Promise<CheckRecord> {
  const check = await findCheck(queries, id);
  if (!check) throw new AppError('email-check-not-found');
  return check;
}

function toRow({ check, today, staleBecause }: CheckToday): CheckRow {
  const { recipient, decision } = today;
  const address = recipient.address ? shownAddress({ recipient, decision }) : check.address;
  return {
    id: check.id,
    contactId: check.contactId,
    name: check.name,
    companyName: check.companyName,
    address,
    verdict: check.verdict,
    checkedAt: check.checkedAt,
    checkedBy: check.checkedBy,
    staleBecause,
    groupId: check.groupId,
  };
}
