import { agreedCountry, isPrivateDomain } from '#shared/compliance/recipient-country.rules.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import { nextAsk } from '#shared/compliance/next-ask.rules.ts';
import type { Answers } from '#shared/compliance/answers.rules.ts';
import type { Judgement, Known, Recipient } from '#shared/features/email-checks/email-checks.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { maskEmailAddress, parseEmailAddress } from '#shared/kernel/email-address.ts';
import type { Queries } from '../../database/journal.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { atOnce, type JudgedMail, judgeMail } from './judge-mail.ts';

/**
 * Who is meant. Throws `contact-not-found`, and `identifier-invalid` for a typed address that is none: no opt-out could
 * be found for it.
 */
async function requireRecipient(
  ports: Pick<EmailChecksPorts, 'findRecipient' | 'findRecipients'>,
  queries: Queries,
  who: Recipient,
): Promise<MailRecipient> {
  if (who.by === 'address') {
    if (parseEmailAddress(who.address) === null) throw new AppError('identifier-invalid');
    return ports.findRecipient(queries, who.address);
  }
  const [recipient] = await ports.findRecipients(queries, [{ ...who, address: null }]);
  if (!recipient) throw new AppError('contact-not-found');
  return recipient;
}

/** One recipient judged on what is held and what was answered. Throws `contact-not-found`. */
export async function judgeOne(
  ports: EmailChecksPorts,
  queries: Queries,
  who: Recipient,
  answers: Answers,
): Promise<JudgedMail> {
  const recipient = await requireRecipient(ports, queries, who);
  const [judged] = await judgeMail(ports, atOnce(queries), [{ recipient, answers }]);
  if (!judged) throw new AppError('contact-not-found');
  return judged;
}

/** The same as the window shows it. */
export const showJudgement = (judged: JudgedMail): Judgement => ({
  known: toKnown(judged),
  decision: judged.decision,
  next: nextAsk(judged.decision, new Set(judged.answers.answered)),
  purpose: judged.answers.purpose,
});

/** An address that may not be written to leaves main only covered. */
export function shownAddress({ recipient, decision }: Pick<JudgedMail, 'recipient' | 'decision'>): string {
  const display = recipient.address?.display ?? '';
  const isCovered = decision.reasons.some(({ rule }) => rule === 'opt-out' || rule === 'restricted');
  return isCovered ? maskEmailAddress(display) : display;
}

function toKnown(judged: JudgedMail): Known {
  const { recipient, facts } = judged;
  const { contactId, name, companyName, role, legalForm, address, countrySigns } = recipient;
  const country = agreedCountry(countrySigns);
  return {
    contactId,
    name,
    companyName,
    role,
    address: shownAddress(judged),
    legalForm,
    country,
    countrySigns: country === null ? [...countrySigns] : [],
    isPrivateAddress: isPrivateDomain(address?.domain ?? ''),
    source: address?.source ?? null,
    sourceNote: address?.sourceNote ?? '',
    obtainedOn: address?.obtainedOn ?? null,
    sales: facts.customerRelations.map(({ soldOn, productKind, gaveAddress }) => ({
      soldOn,
      productKind,
      gaveAddress,
    })),
  };
}
