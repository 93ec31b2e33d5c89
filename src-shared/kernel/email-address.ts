import { encodePunycode } from './punycode.ts';
import { invisibleCharacters } from './fold-text.ts';

/** An e-mail address in the forms that are matched and shown. */
export interface EmailAddress {
  /** Whole address lower-cased, domain in ASCII, plus-tag kept, dots kept. */
  readonly matchKey: string;
  /** The same without `+tag`: a suppression matches with and without it, in both directions. */
  readonly matchKeyWithoutTag: string;
  /** Lower-cased, in ASCII. */
  readonly domain: string;
  /** As typed, without `mailto:`, name and brackets. */
  readonly display: string;
}

// Dot-atom of RFC 5322 and RFC 6531: letters of every script, but no white space, controls or brackets.
const localPattern = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;
const MAX_TYPED = 1000;

/** One address in any usual writing; null when it is none. */
export function parseEmailAddress(raw: string): EmailAddress | null {
  if (raw.length > MAX_TYPED) return null;
  const display = addressIn(raw);
  const at = display.lastIndexOf('@');
  const local = display.slice(0, Math.max(at, 0)).toLowerCase().normalize('NFC');
  const domain = asciiDomain(display.slice(at + 1));
  if (!localPattern.test(local) || local.length > MAX_LOCAL || domain === null) return null;
  const matchKey = `${local}@${domain}`;
  if (matchKey.length > MAX_ADDRESS) return null;
  return { matchKey, matchKeyWithoutTag: `${withoutTag(local)}@${domain}`, domain, display };
}

/** A match key without its plus-tag: the mailbox itself. Any other key is answered as it is. */
export const mailboxOf = (matchKey: string): string =>
  // Looking for the sign costs less than parsing; in front it is no tag, but the beginning of a telephone number.
  matchKey.includes('+', 1) ? (parseEmailAddress(matchKey)?.matchKeyWithoutTag ?? matchKey) : matchKey;

function addressIn(raw: string): string {
  const typed = raw
    .normalize('NFC')
    .replace(invisibleCharacters, '')
    .replace(/\u{FF20}/gu, '@')
    .trim();
  const bracketed = /<([^<>]*)>[\s,;.]*$/.exec(typed)?.[1] ?? typed;
  const isLink = /^\s*mailto:/i.test(bracketed);
  const address = bracketed
    .trim()
    .replace(/^mailto:\s*/i, '')
    .replace(/^['"]+|['"]+$/g, '');
  return (isLink ? address.replace(/\?.*$/s, '') : address).replace(/[\s,;.]+$/, '');
}

/** A domain name lower-cased and in ASCII (`åre.se` is `xn--re-xia.se`); null when it is none. */
export function asciiDomain(typed: string): string | null {
  const labels = typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u{3002}\u{FF0E}\u{FF61}]/gu, '.')
    .replace(/\.$/, '')
    .split('.')
    .map(asciiLabel);
  if (labels.length < 2 || labels.includes(null) || /^\d+$/.test(labels.at(-1) ?? '')) return null;
  const domain = labels.join('.');
  return domain.length > 253 ? null : domain;
}

function asciiLabel(label: string): string | null {
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label) || label.length > 63)
    return null;
  if (/^[a-z0-9-]+$/.test(label)) return label;
  const encoded = `xn--${encodePunycode(label)}`;
  // A label that already claims to be Punycode holds ASCII only.
  return label.startsWith('xn--') || encoded.length > 63 ? null : encoded;
}

function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}

/** `anna@bolaget.se` as `a•••@bolaget.se`. The number of dots says nothing about the length. */
export function maskEmailAddress(display: string): string {
  const at = display.lastIndexOf('@');
  const local = Array.from(display.slice(0, Math.max(at, 0)));
  const first = local.length >= 3 ? local[0] : '';
  return at < 0 ? '•••' : `${first}•••${display.slice(at)}`;
}

const roleWords = new Set(
  `abuse admin administration affar backoffice bestallning billing board bokning boka booking bokforing brevlada
  butik butiken career careers chef compliance contact customer customercare customerservice dataskydd
  dataskyddsombud dpo ekonomi ekonomiavdelning enquiries epost event events export faktura fakturor felanmalan
  finance forsaljning foretag forsaljningen front hello hej helpdesk help hostmaster hr import info information
  inkop inkopsavdelning inquiries inquiry integritet invoice invoices it jobb jobs jour kansli kassa kontakt
  kontor kontoret konsult kund kundcenter kundservice kundsupport kundtjanst lager ledning legal leverans
  leverantor leverantorsfaktura lon mail mailbox market marketing marknad marknadsforing media noreply no reply
  offert offerter office operations order orders orderkontor ordrar personal post postmaster press privacy
  purchase purchasing reception receptionen redaktion registrator reklamation rekrytering salg sales salj
  security sekretariat service shop spam staff stod studio styrelse styrelsen support svar teknik tech team
  transport vaktmastare vd verkstad verkstaden vaxel vaxeln web webb webbredaktion webbshop webmaster welcome`.split(
    /\s+/,
  ),
);

/**
 * True when the part before `@` names a function and not a person: `info`, `order.se2`, `kundtjänst`. Every word
 * must be one, since whoever is not known to be a function counts as a natural person.
 */
export function isRoleAddress(localPart: string): boolean {
  const words = withoutTag(localPart.trim().toLowerCase())
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .split(/[._\d-]+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => roleWords.has(word));
}
