import { scopeTexts } from '#shared/compliance/words/compliance.messages.ts';
import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { contactPointDeclaration } from '../../../personal-data/contact-declarations.ts';
import type { Provided } from './gather-portable.ts';

/** What the files say besides what was provided. */
export interface PortableHead {
  readonly name: string;
  readonly controller: string;
  readonly madeAt: Instant;
  readonly language: Language;
}

type Key = keyof typeof requestLettersMessages;

const noteKeyOf = ({ hasContract, hasConsent }: Provided): Key =>
  hasContract || hasConsent ? 'portable.basis' : 'portable.noBasis';

/** The same content for a program (GDPR art. 20(1): structured, commonly used, machine-readable). */
export function portableJson(head: PortableHead, provided: Provided): Uint8Array {
  const { hasContract, hasConsent, points, purchases, consents, requests } = provided;
  const content = {
    format: 'ringbok-portable',
    version: 1,
    ...head,
    basis: [...(hasContract ? ['contract'] : []), ...(hasConsent ? ['consent'] : [])],
    note: translate(requestLettersMessages[noteKeyOf(provided)], head.language),
    points: points.map(({ kind, raw, sourceKind, obtainedOn }) => ({
      kind,
      value: raw,
      source: sourceKind,
      obtainedOn,
    })),
    purchases: purchases.map(({ soldOn, productKind, reference, isContract, contractEndsOn }) => ({
      soldOn,
      productKind,
      reference,
      isContract: isContract === 1,
      contractEndsOn,
    })),
    consents: consents.map(({ kind, use, pointValue, purpose, statedOn, wording }) => ({
      kind,
      use,
      point: pointValue,
      purpose,
      statedOn,
      wording,
    })),
    requests: requests.map(({ kind, receivedOn, words }) => ({ kind, receivedOn, words })),
  };
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8');
}

/** The same content as a table that a spreadsheet opens. */
export function portableCsv({ name, language }: PortableHead, provided: Provided): Uint8Array {
  const say = (key: Key): string => translate(requestLettersMessages[key], language);
  const rows: string[][] = [
    (['what', 'value', 'day', 'source'] as const).map((column) => say(`portable.${column}`)),
    [say('portable.note'), say(noteKeyOf(provided)), '', ''],
    [say('to'), name, '', ''],
    ...pointRows(provided, language, say),
    ...provided.purchases.map(({ soldOn, productKind, reference }) => [
      say('portable.sale'),
      [productKind, reference].filter(Boolean).join(', '),
      soldOn,
      '',
    ]),
    ...provided.consents.map(({ kind, use, pointValue, purpose, statedOn, wording }) => [
      say(kind === 'given' ? 'portable.consent' : 'portable.withdrawal'),
      [translate(scopeTexts[use], language), pointValue, purpose, wording].filter(Boolean).join(', '),
      statedOn,
      '',
    ]),
    ...provided.requests.map(({ receivedOn, words }) => [say('portable.request'), words, receivedOn, '']),
  ];
  return Buffer.from(csvByteOrderMark + rows.map(csvRow).join(''), 'utf8');
}

const pointRows = ({ points }: Provided, language: Language, say: (key: Key) => string): string[][] =>
  points.map(({ kind, raw, sourceKind, obtainedOn }) => {
    const source = contactPointDeclaration.codes?.sourceKind?.[sourceKind];
    return [say(`portable.${kind}`), raw, obtainedOn, source ? translate(source, language) : sourceKind];
  });
