import type { Text } from '../i18n/text.ts';
import type { Duty, LegalForm, RuleId, Scope, SuppressionKind, Verdict } from './vocabulary.ts';

/** Why: one sentence per rule. Codes among the placeholders are put into words by `describeReason`. */
export const ruleTexts = {
  'opt-out': {
    sv: 'Spärrad sedan {since}: {scope}. Spärren gäller {kind}.',
    en: 'Opted out since {since}: {scope}. It covers {kind}.',
  },
  'register-listed': {
    sv: 'Numret står i {register} (registret från {versionOn}). {because}',
    en: 'The number is listed in {register} (register of {versionOn}). {because}',
  },
  'register-never-checked': {
    sv: 'Numret är inte kontrollerat mot {register}. Kontrollera först.',
    en: 'The number has not been checked against {register}. Check first.',
  },
  'register-check-expired': {
    sv: 'Kontrollen mot {register} är för gammal: registret från {versionOn} gällde bara före {expiredOn}. Kontrollera igen.',
    en: 'The check against {register} is too old: the register of {versionOn} counted only before {expiredOn}. Check again.',
  },
  'register-check-valid': {
    sv: 'Numret står inte i {register} (registret från {versionOn}). Kontrollen gäller till och med {until}.',
    en: 'The number is not listed in {register} (register of {versionOn}). The check counts up to and including {until}.',
  },
  'register-exception-customer': {
    sv: 'Kund ({productKind}): får ringas om samma slags vara eller tjänst till och med {until}, vad {register} än säger. {because}',
    en: 'A customer ({productKind}): may be called about the same kind of product up to and including {until}, whatever {register} says. {because}',
  },
  'register-exception-consent': {
    sv: 'Personen har själv sagt ja till samtal {givenOn}. Det gäller till och med {until}, vad {register} än säger.',
    en: 'The person said yes to calls on {givenOn}. That counts up to and including {until}, whatever {register} says.',
  },
  'not-a-swedish-number': {
    sv: 'Inget svenskt nummer ({country}). Ringbok kan bara de svenska reglerna för samtal.',
    en: 'Not a Swedish number ({country}). Ringbok knows the Swedish rules for calls only.',
  },
  'call-later': {
    sv: 'Bad om att bli uppringd {on} eller senare.',
    en: 'Asked to be called on {on} or later.',
  },
  'not-now': {
    sv: 'Sade ”inte nu” {saidOn}. Får vila till {freeOn}.',
    en: 'Said “not now” on {saidOn}. Left in peace until {freeOn}.',
  },
  'outside-calling-hours': {
    sv: '{because} Samtalstiden är måndag–fredag {from}–{to}.',
    en: '{because} Calling hours are Monday–Friday {from}–{to}.',
  },
  'unknown-legal-form': {
    sv: 'Det framgår inte om det är en privatperson eller ett företag. Räknas som privatperson.',
    en: 'It is not known whether this is a private person or a company. Counts as a private person.',
  },
  'business-call': {
    sv: 'Samtal till {legalForm}: får ringas om företagets verksamhet.',
    en: 'A call to {legalForm}: may be made about the company’s business.',
  },
  'wrong-number-before': {
    sv: 'Någon annan svarade {saidOn}: fel nummer. Kontrollera numret innan du ringer.',
    en: 'Somebody else answered on {saidOn}: wrong number. Check the number before you call.',
  },
} as const satisfies Record<RuleId, Text>;

/** What would change the answer: one sentence per rule. */
export const changeTexts = {
  'opt-out': {
    sv: 'Bara personens eget nya ja, antecknat med bevis, häver spärren. Fråga inte själv.',
    en: 'Only the person’s own new yes, recorded with evidence, lifts it. Do not ask for it.',
  },
  'register-listed': {
    sv: 'En nyare version av {register} där numret inte står. Är det ett företags nummer: ta reda på vems det är.',
    en: 'A newer version of {register} without the number. If it is a company’s number: find out whose it is.',
  },
  'register-never-checked': {
    sv: 'En kontroll mot {register} där numret inte står, eller att numret visar sig vara ett företags.',
    en: 'A check against {register} without the number, or learning that the number is a company’s.',
  },
  'register-check-expired': {
    sv: 'En ny kontroll mot {register} där numret inte står.',
    en: 'A new check against {register} without the number.',
  },
  'register-check-valid': {
    sv: 'Efter {until} krävs en ny kontroll. Ett nej från personen gäller alltid.',
    en: 'After {until} a new check is needed. A no from the person always holds.',
  },
  'register-exception-customer': {
    sv: 'Efter {until} gäller {register} igen, och för andra varor och tjänster gäller det redan nu. Ett nej från personen gäller alltid.',
    en: 'After {until} {register} counts again, and for other products it counts already. A no from the person always holds.',
  },
  'register-exception-consent': {
    sv: 'Efter {until} gäller {register} igen. Tar personen tillbaka sitt ja, eller säger nej, gäller det genast.',
    en: 'After {until} {register} counts again. When the person takes the yes back, or says no, that holds at once.',
  },
  'not-a-swedish-number': {
    sv: 'Ett svenskt nummer, eller att någon tar reda på vad landets lag säger.',
    en: 'A Swedish number, or somebody finding out what that country’s law says.',
  },
  'call-later': {
    sv: 'Från och med {on} får du ringa, eller om personen hör av sig själv.',
    en: 'From {on} you may call, or when the person gets in touch.',
  },
  'not-now': {
    sv: 'Från och med {freeOn} får du ringa, eller om personen hör av sig själv.',
    en: 'From {freeOn} you may call, or when the person gets in touch.',
  },
  'outside-calling-hours': {
    sv: 'Ring en vardag {from}–{to}, eller när personen själv har valt tiden.',
    en: 'Call on a working day {from}–{to}, or when the person has chosen the time.',
  },
  'unknown-legal-form': {
    sv: 'Ange om det är en privatperson, en enskild firma eller ett företag.',
    en: 'Say whether this is a private person, a sole trader or a company.',
  },
  'business-call': {
    sv: 'Att numret visar sig vara privat, eller ett nej från personen eller företaget.',
    en: 'Learning that the number is private, or a no from the person or the company.',
  },
  'wrong-number-before': {
    sv: 'Ett rättat nummer, eller ett samtal där rätt person svarar.',
    en: 'A corrected number, or a call that the right person answers.',
  },
} as const satisfies Record<RuleId, Text>;

export const dutyTexts = {
  'say-who-is-calling': {
    sv: 'Säg först vem du är, vilket företag du ringer för och att det gäller försäljning.',
    en: 'Say first who you are, which company you call for and that it is about a sale.',
  },
  'say-source-at-first-contact': {
    sv: 'Första kontakten: säg varifrån du har uppgifterna.',
    en: 'First contact: say where you got the details from.',
  },
  'say-right-to-object': {
    sv: 'Första kontakten: säg att personen när som helst kan säga nej till fler samtal.',
    en: 'First contact: say that the person can say no to further calls at any time.',
  },
} as const satisfies Record<Duty, Text>;

export const verdictTexts = {
  allowed: { sv: 'Tillåtet', en: 'Allowed' },
  conditional: { sv: 'Med villkor', en: 'With conditions' },
  unclear: { sv: 'Oklart', en: 'Unclear' },
  blocked: { sv: 'Spärrat', en: 'Blocked' },
} as const satisfies Record<Verdict, Text>;

export const legalFormTexts = {
  unknown: { sv: 'Vet inte', en: 'Not known' },
  consumer: { sv: 'Privatperson', en: 'Private person' },
  'sole-trader': { sv: 'Enskild firma', en: 'Sole trader' },
  employee: { sv: 'Anställd', en: 'Employee' },
  'role-address': { sv: 'Funktionsadress', en: 'Role address' },
  'legal-person': { sv: 'Företag', en: 'Company' },
} as const satisfies Record<LegalForm, Text>;

/** What an opt-out covers, as a label. */
export const scopeTexts = {
  all: { sv: 'All direktmarknadsföring', en: 'All direct marketing' },
  phone: { sv: 'Samtal', en: 'Calls' },
  sms: { sv: 'SMS', en: 'SMS' },
  email: { sv: 'E-post', en: 'E-mail' },
  post: { sv: 'Brev', en: 'Post' },
  tracking: { sv: 'Spårning', en: 'Tracking' },
} as const satisfies Record<Scope, Text>;

export const suppressionKindTexts = {
  phone: { sv: 'Nummer', en: 'Number' },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  domain: { sv: 'Domän', en: 'Domain' },
  organisation: { sv: 'Hela företaget', en: 'The whole company' },
  person: { sv: 'Person', en: 'Person' },
} as const satisfies Record<SuppressionKind, Text>;

/** What somebody who opted out asked for, inside a sentence. */
export const optOutPhrases = {
  all: { sv: 'bad om att slippa all direktmarknadsföring', en: 'asked for no direct marketing at all' },
  phone: { sv: 'bad om att inte bli uppringd', en: 'asked not to be called' },
  sms: { sv: 'bad om att inte få SMS', en: 'asked for no SMS' },
  email: { sv: 'bad om att inte få e-post', en: 'asked for no e-mail' },
  post: { sv: 'bad om att inte få brev', en: 'asked for no post' },
  tracking: { sv: 'bad om att inte bli spårad', en: 'asked not to be tracked' },
} as const satisfies Record<Scope, Text>;

/** What an opt-out is kept under, inside a sentence. */
export const suppressionKindPhrases = {
  phone: { sv: 'numret', en: 'the number' },
  email: { sv: 'e-postadressen', en: 'the e-mail address' },
  domain: { sv: 'alla adresser på domänen', en: 'every address of the domain' },
  organisation: { sv: 'hela företaget', en: 'the whole company' },
  person: { sv: 'personen', en: 'the person' },
} as const satisfies Record<SuppressionKind, Text>;

/** Who is called, inside a sentence. */
export const legalFormPhrases = {
  unknown: { sv: 'någon okänd', en: 'somebody unknown' },
  consumer: { sv: 'en privatperson', en: 'a private person' },
  'sole-trader': { sv: 'en enskild firma', en: 'a sole trader' },
  employee: { sv: 'en anställd i yrkesrollen', en: 'an employee in their role' },
  'role-address': { sv: 'en funktion på ett företag', en: 'a function of a company' },
  'legal-person': { sv: 'ett företag', en: 'a company' },
} as const satisfies Record<LegalForm, Text>;

/** Ways in which one rule can apply, as a sentence of its own. */
export const becausePhrases = {
  weekend: { sv: 'Det är helg.', en: 'It is the weekend.' },
  holiday: { sv: 'Det är helgdag.', en: 'It is a public holiday.' },
  hour: { sv: 'Klockan är utanför samtalstiden.', en: 'The hour is outside calling hours.' },
  'listed-person': {
    sv: 'Den som står där ska inte ringas.',
    en: 'Whoever is listed there is not to be called.',
  },
  'listed-business': {
    sv: 'Företagsabonnemang kan inte stå där, så ta reda på vems numret är.',
    en: 'Company subscriptions cannot be listed, so find out whose number it is.',
  },
  'same-product': {
    sv: 'Samtalet gäller just det.',
    en: 'The call is about just that.',
  },
  'product-not-said': {
    sv: 'Ring bara om det är vad samtalet gäller.',
    en: 'Call only if that is what the call is about.',
  },
} as const satisfies Record<string, Text>;

/** Do-not-call registers by name. */
export const registerTexts = {
  'nix-telefon': { sv: 'NIX-Telefon', en: 'NIX-Telefon' },
} as const satisfies Record<string, Text>;

export const unknownCountryText = { sv: 'okänt land', en: 'unknown country' } as const satisfies Text;
