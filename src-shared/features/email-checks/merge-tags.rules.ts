import { decodePercent } from './draft-address.rules.ts';

/** How mailing services write what they fill in for each recipient. Bounded, so that no address is slow. */
const tagPatterns: readonly RegExp[] = [
  /\*\|([^|*]{1,60})\|\*/g,
  /\{\{([^{}]{1,80})\}\}/g,
  /%%=?([^%]{1,60})=?%%/g,
  /\[\[([^[\]]{1,60})\]\]/g,
  /##([^#]{1,40})##/g,
  /[$#]\{([^{}]{1,60})\}/g,
  /\{\$?([a-z_][\w.: -]{1,40})\}/gi,
  /<%=?([^<>%]{1,60})%>/g,
  /%([a-z][\w.-]{2,40})%/gi,
  /\[([a-z][\w ]{2,40})\]/gi,
];

/** The same for everybody who gets the message, or what lets them out of it. */
const ofTheMessage =
  /campaign|kampanj|list|unsub|avreg|avpren|opt.?out|archive|forward|browser|web_?(?:version|view)|view_|date|month|year|week|share|sender|from_|issue|subject|owner|company_?(?:name|address)|current/i;
const ofTheRecipient =
  /e-?mail|epost|uniq|euid|contact|recipient|subscriber|user|person|prospect|lead|member|customer|kund|mottagare|guid|uuid|token|hash|f_?name|l_?name|first|last|fornamn|efternamn|full_?name|phone|mobil|(?:^|[_. -])(?:id|uid|rid|key)\b/i;

/** True when something is filled in that differs from one recipient to the next. */
export function hasPersonalTag(written: string): boolean {
  const texts = new Set([written, decodePercent(written)]);
  return [...texts].some((text) =>
    tagPatterns.some((pattern) =>
      [...text.matchAll(pattern)].some(
        ([, name = '']) => ofTheRecipient.test(name) && !ofTheMessage.test(name),
      ),
    ),
  );
}
