import type { Text } from '../../i18n/text.ts';
import type { RegisterId } from '../rule-packs/register-ids.ts';
import type { Duty, LegalForm, RuleId, Scope, SuppressionKind, Verdict } from '../vocabulary.ts';

/** Why: one sentence per rule. Codes among the placeholders are put into words by `describeReason`. */
export const ruleTexts = {
  'opt-out': {
    sv: 'Spärrad sedan {since}: {scope}. Spärren gäller {kind}.',
    en: 'Opted out since {since}: {scope}. It covers {kind}.',
  },
  restricted: {
    sv: 'Uppgifterna får bara lagras, inte användas, sedan {since}.',
    en: 'Since {since} the data may only be stored, not used.',
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
  'unknown-country': {
    sv: 'Landet är okänt, och det är mottagarens land vars regler gäller.',
    en: 'The country is not known, and it is the recipient’s country whose rules count.',
  },
  forbidden: {
    sv: 'Inte tillåtet enligt reglerna för {law}.',
    en: 'Not permitted under the rules for {law}.',
  },
  'law-uncertain': {
    sv: 'Rättsläget är osäkert här, så inget rent ja kan ges.',
    en: 'The law is uncertain here, so no plain yes can be given.',
  },
  'own-rule': {
    sv: 'Företagets egen regel gäller i stället för Ringboks: {permission}. Beslutad {decidedOn} av {decidedBy}: {note}',
    en: 'The company’s own rule counts instead of Ringbok’s: {permission}. Decided {decidedOn} by {decidedBy}: {note}',
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
  'presumed-interest': {
    sv: 'Får ringas bara om företaget kan antas vilja ha just det här samtalet ({law}).',
    en: 'May be called only when the company can be presumed to want this very call ({law}).',
  },
  'customer-exception': {
    sv: 'Kund ({productKind}): får ringas om samma slags vara eller tjänst till och med {until}. {because}',
    en: 'A customer ({productKind}): may be called about the same kind of product up to and including {until}. {because}',
  },
  'until-objection': {
    sv: 'Får kontaktas tills personen säger nej ({law}).',
    en: 'May be contacted until the person says no ({law}).',
  },
  'consent-held': {
    sv: 'Personen har själv sagt ja, {givenOn}.',
    en: 'The person has said yes, on {givenOn}.',
  },
  'consent-missing': {
    sv: 'Kräver personens eget ja i förväg ({law}). {because}',
    en: 'Needs the person’s own prior yes ({law}). {because}',
  },
  'soft-opt-in': {
    sv: 'Kund: adressen gavs vid ett köp, ett nej erbjöds, och mejlet gäller liknande varor ({law}).',
    en: 'A customer: the address was given at a sale, a no was offered, and the message is about similar products ({law}).',
  },
  'soft-opt-in-open': {
    sv: 'Kräver personens ja, om inte undantaget för kunder gäller ({law}). Det är inte avgjort.',
    en: 'Needs the person’s yes unless the exception for customers holds ({law}). That is not settled.',
  },
  'answers-inquiry': {
    sv: 'Svarar på det personen frågade om: får skickas om det inte innehåller annan reklam.',
    en: 'Answers what the person asked: may be sent when it holds no other marketing.',
  },
  'inquiry-open': {
    sv: 'Personen har frågat något. Det är inte sagt om mejlet är svaret.',
    en: 'The person has asked something. It is not said whether the message is the answer.',
  },
  'about-their-work': {
    sv: 'Till arbetsplatsens adress, om det personen arbetar med ({law}).',
    en: 'To the address at work, about what the person works with ({law}).',
  },
  'about-their-work-open': {
    sv: 'Får skickas utan samtycke bara om det gäller personens arbete ({law}). Det är inte sagt.',
    en: 'May be sent without consent only when it is about the person’s work ({law}). That is not said.',
  },
  'published-address': {
    sv: 'Adressen är publicerad för just sådana mejl ({law}).',
    en: 'The address is published for just such messages ({law}).',
  },
  'published-address-open': {
    sv: 'Får skickas utan samtycke bara om adressen är publicerad för sådana mejl ({law}). Det är inte sagt.',
    en: 'May be sent without consent only when the address is published for such messages ({law}). That is not said.',
  },
  'company-message': {
    sv: 'Till företaget, inte till en person: får skickas tills företaget säger nej ({law}).',
    en: 'To the company, not to a person: may be sent until the company says no ({law}).',
  },
  'assessment-needed': {
    sv: 'Ni stöder er på berättigat intresse. Då ska ni först ha vägt det mot personens intressen.',
    en: 'You rely on legitimate interest. It must first be weighed against the person’s interests.',
  },
  'assessment-not-specific': {
    sv: 'Skälet till att just den här personen vill höra av er räcker inte. {because}',
    en: 'The reason why this very person would want to hear from you does not do. {because}',
  },
  'assessment-fails': {
    sv: 'Vägningen talar emot. {because}',
    en: 'The balance speaks against it. {because}',
  },
  'assessment-unsure': {
    sv: 'Vägningen är osäker: det är inte klart att personen väntar sig mejlet.',
    en: 'The balance is unsure: it is not clear that the person would expect the message.',
  },
  'assessment-made': {
    sv: 'Berättigat intresse är vägt mot personens intressen, och skälet är antecknat.',
    en: 'Legitimate interest was weighed against the person’s interests, and the reason is recorded.',
  },
  'notice-overdue': {
    sv: 'Personen skulle ha fått veta varifrån ni har uppgifterna senast {dueOn}.',
    en: 'The person should have been told where you got the details from by {dueOn}.',
  },
  'list-too-old': {
    sv: 'Adressen köptes {obtainedOn}. Enligt branschens praxis får den vara högst tre månader.',
    en: 'The address was bought on {obtainedOn}. By the trade’s custom it may be three months old at most.',
  },
  'tracking-consent': {
    sv: 'Personen har sagt ja till att ni ser vad som öppnas, {givenOn}.',
    en: 'The person has said yes to your seeing what is opened, on {givenOn}.',
  },
  'tracking-without-consent': {
    sv: 'Ni ser {tracking}, och det har personen inte sagt ja till.',
    en: 'You see {tracking}, and the person has not said yes to that.',
  },
  'tracking-open': {
    sv: 'Det är inte sagt om mejlet spårar öppningar eller klick.',
    en: 'It is not said whether the message tracks opening or clicks.',
  },
} as const satisfies Record<RuleId, Text>;

/** What would change the answer: one sentence per rule. */
export const changeTexts = {
  'opt-out': {
    sv: 'Bara personens eget nya ja, antecknat med bevis, häver spärren. Fråga inte själv.',
    en: 'Only the person’s own new yes, recorded with evidence, lifts it. Do not ask for it.',
  },
  restricted: {
    sv: 'När begränsningen upphör. Personen ska få veta det innan.',
    en: 'The end of the restriction. The person must be told before.',
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
  'unknown-country': {
    sv: 'Ange landet, eller ett nummer som visar det.',
    en: 'Say which country, or give a number that shows it.',
  },
  forbidden: {
    sv: 'Bara att regeln ändras.',
    en: 'Only a change of the rule.',
  },
  'law-uncertain': {
    sv: 'Personens eget ja, eller att någon tar reda på vad lagen säger och antecknar det som företagets egen regel.',
    en: 'The person’s own yes, or somebody finding out what the law says and recording it as the company’s own rule.',
  },
  'own-rule': {
    sv: 'Att företaget tar tillbaka sin regel under Inställningar.',
    en: 'The company taking its rule back in Settings.',
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
  'presumed-interest': {
    sv: 'Ett skäl som visar att företaget vill ha samtalet, ett eget ja, eller ett nej.',
    en: 'A reason that shows that the company wants the call, its own yes, or a no.',
  },
  'customer-exception': {
    sv: 'Efter {until} krävs samtycke, och för andra varor och tjänster redan nu. Ett nej gäller alltid.',
    en: 'After {until} consent is needed, and for other products already. A no always holds.',
  },
  'until-objection': {
    sv: 'Ett nej från personen.',
    en: 'A no from the person.',
  },
  'consent-held': {
    sv: 'Att personen tar tillbaka sitt ja, eller säger nej. Det gäller genast.',
    en: 'The person taking the yes back, or saying no. That holds at once.',
  },
  'consent-missing': {
    sv: 'Personens eget ja till just er, antecknat med ordalydelse och dag. Fråga inte med ett mejl.',
    en: 'The person’s own yes to you by name, recorded with its wording and day. Do not ask for it by e-mail.',
  },
  'soft-opt-in': {
    sv: 'Ett nej: då är undantaget borta för gott. Eller att mejlet gäller något annat än det kunden köpte.',
    en: 'A no: the exception is then gone for good. Or a message about something else than the customer bought.',
  },
  'soft-opt-in-open': {
    sv: 'Svaren om köpet: om ett nej erbjöds, och om mejlet gäller liknande varor.',
    en: 'The answers about the sale: whether a no was offered, and whether the message is about similar products.',
  },
  'answers-inquiry': {
    sv: 'Att mejlet säljer något annat än det personen frågade om.',
    en: 'The message selling something else than the person asked about.',
  },
  'inquiry-open': {
    sv: 'Säg om mejlet svarar på frågan.',
    en: 'Say whether the message answers the question.',
  },
  'about-their-work': {
    sv: 'Ett nej, att personen byter arbete, eller att mejlet gäller något annat.',
    en: 'A no, the person changing jobs, or a message about something else.',
  },
  'about-their-work-open': {
    sv: 'Säg om mejlet gäller det personen arbetar med.',
    en: 'Say whether the message is about what the person works with.',
  },
  'published-address': {
    sv: 'Ett nej, eller att adressen inte längre är publicerad för det.',
    en: 'A no, or the address no longer being published for it.',
  },
  'published-address-open': {
    sv: 'Säg om adressen är publicerad för sådana mejl.',
    en: 'Say whether the address is published for such messages.',
  },
  'company-message': {
    sv: 'Ett nej från företaget, eller att adressen leder till en enda person.',
    en: 'A no from the company, or the address leading to a single person.',
  },
  'assessment-needed': {
    sv: 'Svara på frågorna om syfte, behov och vad personen väntar sig.',
    en: 'Answer the questions about purpose, need and what the person expects.',
  },
  'assessment-not-specific': {
    sv: 'Ett skäl som handlar om just den här personen: roll, företag, händelse, behov.',
    en: 'A reason about this very person: role, company, event, need.',
  },
  'assessment-fails': {
    sv: 'Ett annat sätt att nå samma sak, eller personens eget ja.',
    en: 'Another way to reach the same end, or the person’s own yes.',
  },
  'assessment-unsure': {
    sv: 'Något som visar att personen väntar sig mejlet, eller personens eget ja.',
    en: 'Something that shows that the person expects the message, or the person’s own yes.',
  },
  'assessment-made': {
    sv: 'Ett nej från personen, eller att det som vägdes har ändrats.',
    en: 'A no from the person, or a change in what was weighed.',
  },
  'notice-overdue': {
    sv: 'Skicka informationen nu, och anteckna det på listan.',
    en: 'Send the information now, and record it on the list.',
  },
  'list-too-old': {
    sv: 'En nyare lista, eller att adressen kontrolleras på nytt.',
    en: 'A newer list, or the address being checked anew.',
  },
  'tracking-consent': {
    sv: 'Att personen tar tillbaka sitt ja. Då får inte heller gamla mejl spåra.',
    en: 'The person taking the yes back. Earlier messages may then not track either.',
  },
  'tracking-without-consent': {
    sv: 'Skicka utan spårning. Eller personens eget ja till spårning, skilt från ja till mejl.',
    en: 'Send without tracking. Or the person’s own yes to tracking, apart from a yes to messages.',
  },
  'tracking-open': {
    sv: 'Säg om mejlet spårar, eller låt Ringbok läsa utkastet.',
    en: 'Say whether the message tracks, or let Ringbok read the draft.',
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
  'write-who-is-sending': {
    sv: 'Skriv vem ni är, så att avsändaren går att känna igen.',
    en: 'Write who you are, so that the sender can be recognised.',
  },
  'write-stop-address': {
    sv: 'Ge en adress eller länk dit man kan säga nej till fler mejl. Det gäller företag också.',
    en: 'Give an address or link where further messages can be refused. Companies too have that right.',
  },
  'write-right-to-object': {
    sv: 'Skriv tydligt, skilt från annat, att personen när som helst kan säga nej till direktmarknadsföring.',
    en: 'Write clearly, apart from the rest, that the person may object to direct marketing at any time.',
  },
  'write-source': {
    sv: 'Första mejlet: skriv varifrån ni har adressen.',
    en: 'First message: write where you got the address from.',
  },
  'write-privacy-information': {
    sv: 'Första mejlet: skriv vart personen vänder sig för att läsa hur ni behandlar uppgifterna.',
    en: 'First message: write where the person can read how you handle the details.',
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
  'no-exception': { sv: 'Inget ja är antecknat.', en: 'No yes is recorded.' },
  'said-no-before': {
    sv: 'Personen har sagt nej förut, eller tagit tillbaka sitt ja. Då gäller undantaget för kunder aldrig mer.',
    en: 'The person said no before, or took a yes back. The exception for customers is then gone for good.',
  },
  'said-no': {
    sv: 'Ett nej har sagts förut, eller ett ja har tagits tillbaka. Bara ett nytt ja ändrar det.',
    en: 'A no was said before, or a yes was taken back. Only a new yes changes that.',
  },
  'not-from-sale': {
    sv: 'Adressen gavs inte vid ett köp, så undantaget för kunder gäller inte.',
    en: 'The address was not given at a sale, so the exception for customers does not hold.',
  },
  'no-opt-out-offered': {
    sv: 'Ni erbjöd inget nej när adressen gavs. Det går inte att rätta till i efterhand.',
    en: 'No way to refuse was offered when the address was given. That cannot be mended afterwards.',
  },
  'too-long-ago': {
    sv: 'Det är för länge sedan köpet.',
    en: 'The sale was too long ago.',
  },
  'on-no-mail-list': {
    sv: 'Adressen står i landets spärrlista för e-post.',
    en: 'The address stands in the country’s list of addresses that may not be written to.',
  },
  'other-products': {
    sv: 'Mejlet gäller något annat än det kunden köpte.',
    en: 'The message is about something else than the customer bought.',
  },
  'not-about-their-work': {
    sv: 'Mejlet gäller inte personens arbete.',
    en: 'The message is not about the person’s work.',
  },
  'not-published': {
    sv: 'Adressen är inte publicerad för sådana mejl.',
    en: 'The address is not published for such messages.',
  },
  'private-address': {
    sv: 'Adressen är privat, inte arbetsplatsens.',
    en: 'The address is private, not the one at work.',
  },
  'another-way': {
    sv: 'Det går att nå samma sak på ett sätt som stör mindre.',
    en: 'The same end can be reached in a way that disturbs less.',
  },
  'not-expected': {
    sv: 'Personen väntar sig det inte och skulle ta illa vid sig.',
    en: 'The person does not expect it and would mind.',
  },
  empty: { sv: 'Inget är skrivet.', en: 'Nothing is written.' },
  'too-short': { sv: 'Det är för kort för att säga något.', en: 'It is too short to say anything.' },
  boilerplate: { sv: 'Det skulle kunna sägas om vem som helst.', en: 'It could be said of anybody.' },
  reused: {
    sv: 'Samma ord står redan för någon annan.',
    en: 'The same words stand for somebody else already.',
  },
} as const satisfies Record<string, Text>;

export const permissionPhrases = {
  'opt-in': { sv: 'bara med samtycke', en: 'only with consent' },
  'opt-out': { sv: 'tills mottagaren säger nej', en: 'until the recipient says no' },
  forbidden: { sv: 'inte alls', en: 'not at all' },
} as const satisfies Record<string, Text>;

export const trackingPhrases = {
  none: { sv: 'ingenting', en: 'nothing' },
  opens: { sv: 'om mejlet öppnas', en: 'whether the message is opened' },
  links: { sv: 'vilka länkar som följs', en: 'which links are followed' },
  both: {
    sv: 'vad som öppnas och vilka länkar som följs',
    en: 'what is opened and which links are followed',
  },
} as const satisfies Record<string, Text>;

/** Do-not-call registers by name. */
export const registerTexts = {
  'nix-telefon': { sv: 'NIX-Telefon', en: 'NIX-Telefon' },
  reservasjonsregisteret: { sv: 'Reservasjonsregisteret (Norge)', en: 'Reservasjonsregisteret (Norway)' },
  'puhelin-robinson': { sv: 'Puhelin-Robinson (Finland)', en: 'Puhelin-Robinson (Finland)' },
  'bel-me-niet-meer': { sv: 'Bel-me-niet-meer (Belgien)', en: 'Bel-me-niet-meer (Belgium)' },
  ndd: { sv: 'NDD (Irland)', en: 'NDD (Ireland)' },
  tps: { sv: 'TPS (Storbritannien)', en: 'TPS (United Kingdom)' },
  ctps: { sv: 'CTPS (Storbritannien)', en: 'CTPS (United Kingdom)' },
  'lista-robinson': { sv: 'Lista Robinson (Spanien)', en: 'Lista Robinson (Spain)' },
  rpo: {
    sv: 'Registro pubblico delle opposizioni (Italien)',
    en: 'Registro pubblico delle opposizioni (Italy)',
  },
} as const satisfies Record<RegisterId, Text>;

/** Whose rules count where no country has rules of its own. */
export const otherCountriesText = { sv: 'övriga länder', en: 'other countries' } as const satisfies Text;
