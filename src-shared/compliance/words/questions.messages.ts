import type { Ask } from '../vocabulary.ts';
import type { Text } from '../../i18n/text.ts';

/** One plain question for each thing that a decision can still need to know. */
export const questionTexts = {
  country: {
    sv: 'I vilket land finns mottagaren?',
    en: 'In which country is the recipient?',
  },
  'legal-form': {
    sv: 'Vem är mottagaren?',
    en: 'Who is the recipient?',
  },
  source: {
    sv: 'Hur fick ni adressen?',
    en: 'How did you get the address?',
  },
  'answers-inquiry': {
    sv: 'Svarar mejlet på det personen frågade om, och inget annat?',
    en: 'Does the message answer what the person asked, and nothing else?',
  },
  sale: {
    sv: 'När köpte personen, och vad?',
    en: 'When did the person buy, and what?',
  },
  'opt-out-offered': {
    sv: 'Fick personen tydligt veta att det gick att säga nej till reklam, när adressen lämnades?',
    en: 'Was the person clearly told that marketing could be refused, when the address was given?',
  },
  'no-mail-list': {
    sv: 'Står adressen i landets spärrlista för e-post?',
    en: 'Does the address stand in the country’s list of addresses that may not be written to?',
  },
  'similar-products': {
    sv: 'Handlar mejlet om era egna varor eller tjänster, av samma slag som personen köpte?',
    en: 'Is the message about your own products, of the kind that the person bought?',
  },
  'about-their-work': {
    sv: 'Gäller mejlet det som personen arbetar med?',
    en: 'Is the message about what the person works with?',
  },
  'published-address': {
    sv: 'Är adressen publicerad just för sådana mejl?',
    en: 'Is the address published for just such messages?',
  },
  tracking: {
    sv: 'Spårar mejlet om det öppnas, eller vilka länkar som följs?',
    en: 'Does the message track whether it is opened, or which links are followed?',
  },
  'assessment-purpose': {
    sv: 'Vad vill ni uppnå med mejlet?',
    en: 'What is the message to achieve?',
  },
  'assessment-necessity': {
    sv: 'Går det att nå samma sak på ett sätt som stör mindre?',
    en: 'Could the same be reached in a way that disturbs less?',
  },
  'assessment-balance': {
    sv: 'Väntar sig personen ett sådant mejl från er?',
    en: 'Does the person expect such a message from you?',
  },
  'assessment-why': {
    sv: 'Varför skulle just den här personen vilja höra av er?',
    en: 'Why would this very person want to hear from you?',
  },
} as const satisfies Record<Ask, Text>;

/** Why it is asked: what hangs on the answer. */
export const questionReasons = {
  country: {
    sv: 'Lagen i mottagarens land gäller, inte er egen.',
    en: 'The law of the recipient’s country counts, not your own.',
  },
  'legal-form': {
    sv: 'Till privatpersoner och enskilda firmor krävs ett ja i förväg. Till företag är det friare.',
    en: 'Private people and sole traders must have said yes beforehand. Companies are freer.',
  },
  source: {
    sv: 'En adress från ett köp får användas på villkor. En köpt eller funnen adress får det inte.',
    en: 'An address from a sale may be used on conditions. A bought or found one may not.',
  },
  'answers-inquiry': {
    sv: 'Ett svar på en fråga är inte reklam, om det inte säljer något annat.',
    en: 'An answer to a question is not marketing, unless it sells something else.',
  },
  sale: {
    sv: 'Undantaget för kunder gäller bara adresser som lämnades vid ett köp.',
    en: 'The exception for customers counts only for addresses given at a sale.',
  },
  'opt-out-offered': {
    sv: 'Utan det gäller inte undantaget för kunder, och det går inte att rätta till efteråt.',
    en: 'Without it the exception for customers does not hold, and that cannot be mended afterwards.',
  },
  'no-mail-list': {
    sv: 'Listan går före undantaget för kunder.',
    en: 'The list beats the exception for customers.',
  },
  'similar-products': {
    sv: 'Undantaget för kunder gäller bara egna, liknande varor och tjänster.',
    en: 'The exception for customers covers own, similar products only.',
  },
  'about-their-work': {
    sv: 'Till en adress på arbetet får reklam utan samtycke bara gälla yrkesrollen.',
    en: 'To an address at work, marketing without consent may only be about the role.',
  },
  'published-address': {
    sv: 'Bara då får företaget få mejlet utan samtycke.',
    en: 'Only then may the company get the message without consent.',
  },
  tracking: {
    sv: 'Spårning kräver ett eget ja i förväg, även på arbetet.',
    en: 'Tracking needs a yes of its own beforehand, at work too.',
  },
  'assessment-purpose': {
    sv: 'Ett berättigat intresse ska vara verkligt och gå att säga i en mening.',
    en: 'A legitimate interest must be real and fit into one sentence.',
  },
  'assessment-necessity': {
    sv: 'Finns ett mildare sätt som fungerar lika bra är det det som ska användas.',
    en: 'When a milder way does as well, it is the one to use.',
  },
  'assessment-balance': {
    sv: 'Det som någon rimligen väntar sig väger lättare mot personens intressen.',
    en: 'What somebody can reasonably expect weighs less against their interests.',
  },
  'assessment-why': {
    sv: 'Roll, företag, något som har hänt, ett behov. Skriv så att det bara kan vara den här personen.',
    en: 'Role, company, something that has happened, a need. Write it so that it can only be this person.',
  },
} as const satisfies Record<Ask, Text>;

/** The question as a label beside its answer. */
export const questionLabels = {
  country: { sv: 'Land', en: 'Country' },
  'legal-form': { sv: 'Mottagaren är', en: 'The recipient is' },
  source: { sv: 'Adressen kommer från', en: 'The address comes from' },
  'answers-inquiry': { sv: 'Svar på en fråga', en: 'Answers a question' },
  sale: { sv: 'Köpet', en: 'The sale' },
  'opt-out-offered': { sv: 'Ett nej erbjöds', en: 'A no was offered' },
  'no-mail-list': { sv: 'I landets spärrlista', en: 'In the country’s list' },
  'similar-products': { sv: 'Egna, liknande varor', en: 'Own, similar products' },
  'about-their-work': { sv: 'Gäller arbetet', en: 'About the work' },
  'published-address': { sv: 'Publicerad för det', en: 'Published for it' },
  tracking: { sv: 'Spårning', en: 'Tracking' },
  'assessment-purpose': { sv: 'Syfte', en: 'Purpose' },
  'assessment-necessity': { sv: 'Behov', en: 'Need' },
  'assessment-balance': { sv: 'Väntar sig mejlet', en: 'Expects the message' },
  'assessment-why': { sv: 'Varför just den personen', en: 'Why this very person' },
} as const satisfies Record<Ask, Text>;

/** How somebody got an address, as an answer. */
export const sourceAnswers = {
  sale: { sv: 'Vid ett köp', en: 'At a sale' },
  inquiry: { sv: 'Personen hörde av sig med en fråga', en: 'The person got in touch with a question' },
  visit: { sv: 'Vid ett besök', en: 'At a visit' },
  call: { sv: 'I ett samtal', en: 'In a call' },
  fair: { sv: 'Ett visitkort eller en mässa', en: 'A card or a fair' },
  referral: { sv: 'Någon tipsade', en: 'Somebody’s tip' },
  'public-source': { sv: 'En webbplats eller annan öppen källa', en: 'A website or other open source' },
  'list-import': { sv: 'En köpt lista', en: 'A bought list' },
  other: { sv: 'På annat sätt', en: 'In another way' },
} as const;

/** Who somebody is, as an answer. */
export const legalFormAnswers = {
  consumer: { sv: 'En privatperson', en: 'A private person' },
  'sole-trader': { sv: 'En enskild firma', en: 'A sole trader' },
  employee: {
    sv: 'En person på ett företag, på arbetets adress',
    en: 'A person at a company, at the address at work',
  },
  'role-address': {
    sv: 'En funktion på ett företag, som info@',
    en: 'A function of a company, such as info@',
  },
  'legal-person': { sv: 'Ett företag eller en förening', en: 'A company or an association' },
} as const;

export const answerTexts = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  unknown: { sv: 'Vet inte', en: 'Don’t know' },
  'tracking.none': { sv: 'Nej, ingetdera', en: 'No, neither' },
  'tracking.opens': { sv: 'Om det öppnas', en: 'Whether it is opened' },
  'tracking.links': { sv: 'Vilka länkar som följs', en: 'Which links are followed' },
  'tracking.both': { sv: 'Båda', en: 'Both' },
  'necessity.needed': { sv: 'Nej, mejlet behövs', en: 'No, the message is needed' },
  'necessity.another-way': { sv: 'Ja, det finns ett mildare sätt', en: 'Yes, there is a milder way' },
  'balance.expected': { sv: 'Ja, och har inget emot det', en: 'Yes, and would not mind' },
  'balance.unsure': { sv: 'Osäkert', en: 'Not sure' },
  'balance.not-expected': {
    sv: 'Nej, det skulle uppfattas som påträngande',
    en: 'No, it would be felt as intrusive',
  },
} as const satisfies Record<string, Text>;
