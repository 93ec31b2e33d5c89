import type { Messages } from '../../i18n/text.ts';

/** The proof of one e-mail check, as it is printed. */
export const emailProofMessages = {
  noController: { sv: 'Företaget', en: 'The company' },
  pageOf: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
  fileName: { sv: 'E-postkoll {day}', en: 'E-mail check {day}' },
  title: { sv: 'E-postkoll', en: 'E-mail check' },
  summary: {
    sv: 'Frågan var om {controller} får skicka ett säljande mejl till mottagaren nedan. Beskedet gällde när kollen gjordes.',
    en: 'The question was whether {controller} may send a marketing message to the recipient below. The verdict held when the check was made.',
  },
  verdict: { sv: 'Besked', en: 'Verdict' },
  recipient: { sv: 'Mottagare', en: 'Recipient' },
  company: { sv: 'Företag', en: 'Company' },
  address: { sv: 'Adress', en: 'Address' },
  checkedAt: { sv: 'Kollad', en: 'Checked' },
  checkedBy: { sv: 'Av', en: 'By' },
  stale: {
    sv: 'Beskedet gäller inte längre: {because} I dag blir svaret: {verdict}.',
    en: 'The verdict no longer holds: {because} Today the answer is: {verdict}.',
  },
  current: {
    sv: 'Samma fråga ger samma svar i dag, {day}.',
    en: 'The same question gives the same answer today, {day}.',
  },
  reasons: { sv: 'Varför', en: 'Why' },
  reason: { sv: 'Skäl', en: 'Reason' },
  change: { sv: 'Vad som skulle ändra det', en: 'What would change it' },
  citation: { sv: 'Källa', en: 'Source' },
  duties: { sv: 'Vad som ska stå i mejlet', en: 'What the message must hold' },
  duty: { sv: 'Krav', en: 'Duty' },
  facts: { sv: 'Uppgifter som beskedet bygger på', en: 'Facts that the verdict rests on' },
  answers: { sv: 'Säljarens svar', en: 'The seller’s answers' },
  draft: { sv: 'Utkastet', en: 'The draft' },
  subject: { sv: 'Ämne', en: 'Subject' },
  tracking: { sv: 'Spårning', en: 'Tracking' },
  vendors: { sv: 'Tjänster som kändes igen', en: 'Services recognised' },
  missing: { sv: 'Saknades i texten', en: 'Missing in the text' },
  rules: { sv: 'Regler', en: 'Rules' },
  rulesText: {
    sv: 'Beskedet gavs efter {rulePack}. Reglerna är sparade ord för ord under kontrollsumman nedan. Ringbok är ingen jurist: varje skäl står med sin källa, så att det går att pröva.',
    en: 'The verdict was given under {rulePack}. The rules are kept word for word under the checksum below. Ringbok is no lawyer: every reason stands with its source, so that it can be examined.',
  },
  checksum: { sv: 'Reglernas kontrollsumma (SHA-256)', en: 'Checksum of the rules (SHA-256)' },
  reproduced: {
    sv: 'Kollen är räknad om på de sparade uppgifterna under de sparade reglerna, och svaret blev detsamma.',
    en: 'The check was run again on the stored facts under the stored rules, and the answer was the same.',
  },
  notReproduced: {
    sv: 'Kollen gick inte att räkna om till samma svar. Lita inte på beskedet.',
    en: 'The check could not be run again to the same answer. Do not rely on the verdict.',
  },
} as const satisfies Messages;

/** Why a stored verdict no longer holds. */
export const staleTexts = {
  'opted-out': { sv: 'mottagaren har sagt nej sedan dess.', en: 'the recipient has said no since.' },
  'consent-withdrawn': { sv: 'ett samtycke har tagits tillbaka.', en: 'a consent has been withdrawn.' },
  'check-expired': { sv: 'tiden som det gällde har gått ut.', en: 'the time it held has run out.' },
  'rules-changed': { sv: 'reglerna har ändrats.', en: 'the rules have changed.' },
  'facts-changed': {
    sv: 'uppgifterna i journalen har ändrats.',
    en: 'the facts in the journal have changed.',
  },
} as const satisfies Messages;
