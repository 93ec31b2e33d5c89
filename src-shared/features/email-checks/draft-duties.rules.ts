import { dutyCitations } from '../../compliance/rule-packs/citations.ts';
import type { Duty } from '../../compliance/vocabulary.ts';
import type { DraftContent } from '../../drafts/draft-content.ts';
import { companyKeyOf } from '../../kernel/company-name.ts';
import { foldText } from '../../kernel/fold-text.ts';
import type { DutyCheck } from './draft-scan.contract.ts';
import { quoteOf, sentencesOf } from './draft-sentences.rules.ts';
import { isStopLink, saysStop } from './stop-words.rules.ts';

/** What the company is called, as the journal knows it; empty when it does not. */
export interface DutyContext {
  readonly companyName: string;
}

type State = Pick<DutyCheck, 'state' | 'quote'>;

/** What a message must hold, one check for each duty of writing. Words alone decide: a person reads the draft as well. */
export function checkDuties(draft: DraftContent, { companyName }: DutyContext): DutyCheck[] {
  const sentences = sentencesOf(draft.text);
  const stop = stopState(draft, sentences);
  return [
    checked('write-who-is-sending', senderState(draft, companyName)),
    checked('write-stop-address', stop),
    checked('write-right-to-object', objectionState(sentences, stop)),
    checked('write-source', sourceState(sentences)),
    checked('write-privacy-information', privacyState(draft, sentences)),
  ];
}

const checked = (duty: Duty, { state, quote }: State): DutyCheck => ({
  duty,
  state,
  quote: quote === null ? null : quoteOf(quote),
  citations: [...dutyCitations[duty]],
});

const met = (quote: string): State => ({ state: 'met', quote });
const unsure = (quote: string | null): State => ({ state: 'unsure', quote });
const missing: State = { state: 'missing', quote: null };

function senderState(draft: DraftContent, companyName: string): State {
  const key = companyKeyOf(companyName);
  if (key === '') return unsure(null);
  const line = draft.text.split('\n').find((one) => wordsOf(one).includes(` ${key} `));
  if (line !== undefined) return met(line);
  const name = draft.from?.name ?? '';
  if (wordsOf(name).includes(` ${key} `)) return met(name);
  const alone = key.replaceAll(' ', '');
  const near = [draft.from?.address ?? '', ...draft.links.map(({ address }) => address)].find((one) =>
    foldText(one).includes(alone),
  );
  return near === undefined ? missing : unsure(near);
}

const wordsOf = (text: string): string =>
  ` ${foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `;

const emailPattern = /[\w.+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/u;
const replyPattern =
  /\b(?:svara|svar|återkom|reply|respond|answer|hör av dig|säg till|let (?:me|us) know|tell (?:me|us))\b/i;
const namePattern = /^(?:no-?reply|do-?not-?reply|svara-?ej|svarainte|ej-?svar)/i;

/** MFL 20 §: an address that a request to stop can be sent to, in a message to a company as well. */
function stopState(draft: DraftContent, sentences: readonly string[]): State {
  const link = draft.links.find((one) => isStopLink(one) || isStopSentence(one.text));
  if (link) return met(link.text === '' ? link.address : link.text);
  const at = sentences.findIndex(isStopSentence);
  if (at >= 0) return statedStop(draft, sentences, at);
  const header = draft.headers.find(({ name }) => name === 'list-unsubscribe');
  return header ? unsure(`List-Unsubscribe: ${header.value}`) : missing;
}

const isStopSentence = (sentence: string): boolean => saysStop(sentence);

/** The address may stand in the sentence itself or in the one beside it. */
function statedStop(draft: DraftContent, sentences: readonly string[], at: number): State {
  const said = sentences.slice(at, at + 2);
  const around = sentences.slice(Math.max(0, at - 1), at + 2);
  const quote = said[0] ?? '';
  if (around.some((one) => emailPattern.test(one)))
    return met(around.find((one) => emailPattern.test(one)) ?? quote);
  const isReply = around.some((one) => replyPattern.test(one));
  const sender = draft.replyTo[0] ?? draft.from;
  if (isReply) return sender && namePattern.test(sender.address) ? missing : met(quote);
  return unsure(quote);
}

const objections: readonly RegExp[] = [
  /rätt(?:ighet)? att (?:\S+ ){0,3}?(?:invända|motsätta|säga nej|protestera)/i,
  /(?:invända|motsätta (?:dig|er)|protestera) (?:\S+ ){0,3}?(?:mot|behandling|användning|att)/i,
  /(?:kan|får|har du rätt att) (?:du )?(?:\S+ ){0,3}?(?:invända|motsätta|säga nej till (?:\S+ ){0,3}?(?:direkt)?(?:marknadsföring|reklam))/i,
  /right to (?:\S+ ){0,3}?object|right to opt out/i,
  /(?:can|may|are free to) (?:\S+ ){0,3}?object\b|object to (?:\S+ ){0,4}?(?:processing|use|used|marketing|contact)/i,
];

/** GDPR art. 21(4): the right itself must be said, not only a way out be offered. */
function objectionState(sentences: readonly string[], stop: State): State {
  const said = sentences.find((sentence) => objections.some((pattern) => pattern.test(sentence)));
  if (said !== undefined) return met(said);
  return stop.state === 'met' ? unsure(stop.quote) : missing;
}

const contactDetail = String.raw`(?:mejl|mail|e-?post)?-?(?:adress\w*|uppgift\w*|kontaktuppgift\w*|namn\w*|e-?mail address(?:es)?|address(?:es)?|contact details|details|contact information)`;
const sources: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:fick|fått|hittade?|hittat|hämta\w*|köpt\w*|har (?:jag|vi)|samlat in|letade upp|sökt\w*)\s(?:\S+\s){0,5}?\S*${contactDetail}(?:\s\S+){0,6}?\s(?:från|ur|på|via|hos|i|av|genom)\b`,
    'i',
  ),
  new RegExp(
    String.raw`${contactDetail}\s(?:\S+\s){0,5}?(?:kommer (?:från|ur)|hämta\w*|fick|fått|hitta\w*|står på|finns på|är hämtad\w*|från)\b`,
    'i',
  ),
  new RegExp(
    String.raw`(?:got|found|obtained|received|collected|bought|looked up|have)\s(?:\S+\s){0,4}?${contactDetail}(?:\s\S+){0,6}?\s(?:from|at|on|in|through|via)\b`,
    'i',
  ),
  new RegExp(
    String.raw`${contactDetail}\s(?:\S+\s){0,5}?(?:comes? from|came from|obtained|found|collected|taken from|listed|published)\b`,
    'i',
  ),
  /källan? (?:till|för|är)|source of your|vi fick (?:dig|tips)|tipsade? om dig|gav du (?:mig|oss) (?:ditt|din)|you gave (?:me|us) your/i,
];
const occasions =
  /(?:du|ni) (?:får|fick) (?:det här|detta)|därför att du|eftersom (?:du|ni) (?:är|har)|(?:you(?:['’]re| are)) (?:receiving|getting) this|because you/i;

/** GDPR art. 14(2)(f): where the address comes from. Why somebody gets the message may say it, or not. */
function sourceState(sentences: readonly string[]): State {
  const said = sentences.find((sentence) => sources.some((pattern) => pattern.test(sentence)));
  if (said !== undefined) return met(said);
  const near = sentences.find((sentence) => occasions.test(sentence));
  return near === undefined ? missing : unsure(near);
}

const privacyWords =
  /integritetspolicy|integritetsinformation|integritet\b|dataskydd|personuppgift|\bgdpr\b|privacy|data protection|personal data/i;
const addressPattern = /https?:\/\/|www\.|@/i;

/** GDPR art. 14: everything else may stand on a page that the message leads to. */
function privacyState(draft: DraftContent, sentences: readonly string[]): State {
  const link = draft.links.find(
    ({ address, text }) =>
      privacyWords.test(text) || /integritet|dataskydd|personuppgift|gdpr|privacy/i.test(address),
  );
  if (link) return met(link.text === '' ? link.address : link.text);
  const at = sentences.findIndex((sentence) => privacyWords.test(sentence));
  if (at < 0) return missing;
  const around = sentences.slice(at, at + 2);
  return around.some((one) => addressPattern.test(one)) ? met(around.join(' ')) : unsure(around[0] ?? null);
}
