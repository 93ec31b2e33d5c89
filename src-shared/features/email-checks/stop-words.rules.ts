import type { DraftLink } from '../../drafts/draft-content.ts';
import { decodePercent } from './draft-address.rules.ts';

/** What is sent, as the two languages call it. */
const mail = String.raw`(?:mejl|mail|e-?mails?|e-?post(?:meddelanden?)?|utskick|nyhetsbrev|brev|meddelanden?|reklam|erbjudanden?|information|marknadsföring|newsletters?|messages?|offers?|marketing|updates?)`;

const stopSentences: readonly RegExp[] = [
  /avregistrer|avprenumerer|avanm[äa]l|avbeställ|avsluta\s+(?:din\s+|er\s+)?prenumeration/i,
  /\bunsubscri|\bopt(?:ing)?[ -]?out\b|take (?:me|you) off/i,
  new RegExp(
    String.raw`(?:slippa|tacka nej till|säga? nej till|stoppa|avsäga?|inga fler|inte (?:längre )?(?:vill )?(?:ha|få|ta emot|bli kontakt)|undanbe\w*)\s(?:\S+\s){0,4}?${mail}`,
    'i',
  ),
  new RegExp(
    String.raw`(?:vill|önskar) (?:du|ni) inte (?:längre )?(?:ha|få|ta emot|att vi|bli kontaktad|höra)(?:\s\S+){0,6}`,
    'i',
  ),
  /(?:inte|ej) (?:längre )?vill (?:ha|få|ta emot|höra|bli kontakt)|hör (?:jag|vi) inte av (?:mig|oss) (?:igen|mer)/i,
  /(?:svara|skriv|mejla|reply|answer|write)[^.]{0,40}(?:\bSTOPP?\b|\bNEJ\b|["'”“]\s?(?:stopp?|nej|no)\b)/,
  /(?:tar|ta) (?:jag |vi )?bort (?:dig|er|din|dina|mig|adressen)|stryk(?:er)? (?:jag |vi )?(?:dig|er)\b/i,
  new RegExp(
    String.raw`(?:stop|no longer|not|don['’]t|rather not|never|any more|no (?:more|further))\s(?:\S+\s){0,5}?(?:receiv\w*|get(?:ting)?|want|wish|hear\w*|contact\w*|email\w*|${mail})`,
    'i',
  ),
  /(?:remove|delete) (?:you|me|your|my)\b/i,
];

/** True for a sentence about ending the sending. */
export const saysStop = (sentence: string): boolean =>
  stopSentences.some((pattern) => pattern.test(sentence));

const stopLinkText =
  /avregistrer|avprenumerer|avanm[äa]l|avsluta|av?beställ|tacka nej|säg(?:a)? nej|inga fler|unsubscri|opt[ -]?out|stop (?:receiving|these|emails?)|no more|no thanks|(?:hantera|ändra|uppdatera|manage|update|change|edit)\b.{0,30}(?:preferen|inställningar|prenumeration|utskick|settings|subscription|communication)|e-?mail preferences|preference cent/i;
const stopAddress =
  /unsub|opt-?_?out|avregistr|avprenumer|avanmal|list-unsubscribe|act=unsub|\/unsub|stop-?(?:mail|email)|remove-?me/i;
const stopTag = /\bUNSUB\b|unsubscribe|avregistrera|opt_?out/i;

/** True for a link, or an address to write to, that ends the sending. */
export function isStopLink({ address, text }: DraftLink): boolean {
  if (stopLinkText.test(text)) return true;
  // Where a link leads on to says nothing of the link itself.
  const own = decodePercent(
    address.replace(/https?(?::|%3a)(?:\/|%2f)(?:\/|%2f).*$/i, (whole, at: number) =>
      at === 0 ? whole : '',
    ),
  );
  return stopAddress.test(own) || stopTag.test(own);
}
