import type { Messages, Text } from '../../i18n/text.ts';
import type { WorthKey } from './sale-worth.rules.ts';

export const salesMessages = {
  heading: { sv: 'Köp', en: 'Sales' },
  newSale: { sv: 'Nytt köp', en: 'New sale' },
  noSales: {
    sv: 'Inget köp antecknat. Ett köp visar om personen är kund, och om adressen gavs vid köpet.',
    en: 'No sale on record. A sale shows whether this is a customer, and whether the address was given at the sale.',
  },
  soldAs: { sv: '{productKind}, {soldOn}', en: '{productKind}, {soldOn}' },
  single: { sv: 'Enstaka köp', en: 'Single purchase' },
  contract: { sv: 'Avtal', en: 'Contract' },
  contractEnding: { sv: 'Avtal till och med {day}', en: 'Contract until {day}' },
  contractEnded: { sv: 'Avtal, slutade {day}', en: 'Contract, ended {day}' },
  given: { sv: 'Gavs vid köpet: {points}', en: 'Given at the sale: {points}' },
  correct: { sv: 'Rätta', en: 'Correct' },
  'correct.what': { sv: 'Rätta: {what}', en: 'Correct: {what}' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  'remove.what': { sv: 'Ta bort: {what}', en: 'Remove: {what}' },
  removed: { sv: 'Köpet togs bort.', en: 'The sale was removed.' },
  stillRuns: { sv: 'Avtalet löper i dag', en: 'The contract runs today' },
  'stillRuns.what': { sv: 'Avtalet löper i dag: {what}', en: 'The contract runs today: {what}' },
  confirmed: {
    sv: 'Antecknat att avtalet löper i dag.',
    en: 'Noted that the contract runs today.',
  },
  showLaw: { sv: 'Visa lagrum', en: 'Show the law' },
  hideLaw: { sv: 'Dölj lagrum', en: 'Hide the law' },

  newTitle: { sv: 'Nytt köp: {name}', en: 'New sale: {name}' },
  correctTitle: { sv: 'Rätta köpet: {name}', en: 'Correct the sale: {name}' },
  formLead: {
    sv: 'Skriv det som avgör hur personen får kontaktas. Kvitton och fakturor hör hemma i bokföringen.',
    en: 'Write what decides how this person may be contacted. Receipts and invoices belong in the accounts.',
  },
  soldOn: { sv: 'Såld', en: 'Sold on' },
  soldOnMissing: { sv: 'Vilken dag såldes det?', en: 'On which day was it sold?' },
  productKind: { sv: 'Slags vara eller tjänst', en: 'Kind of product or service' },
  productKindHint: {
    sv: 'Samma ord varje gång: reklam får bara gälla samma slag.',
    en: 'The same word every time: marketing may only be about the same kind.',
  },
  productKindMissing: { sv: 'Vad såldes?', en: 'What was sold?' },
  reference: { sv: 'Referens', en: 'Reference' },
  referenceHint: { sv: 'Ordernummer', en: 'Order number' },
  form: { sv: 'Hur såldes det?', en: 'How was it sold?' },
  'form.single': { sv: 'Enstaka köp', en: 'Single purchase' },
  'form.singleHint': {
    sv: 'Personen räknas som kund i ett år från köpet.',
    en: 'Counts as a customer for a year from the sale.',
  },
  'form.contract': { sv: 'Löpande avtal', en: 'Running contract' },
  'form.contractHint': {
    sv: 'Abonnemang eller service: kund så länge det löper, och ett år till.',
    en: 'A subscription or service: a customer while it runs, and a year after.',
  },
  contractEndsOn: { sv: 'Avtalet slutar', en: 'Contract ends on' },
  contractEndsOnHint: { sv: 'Tomt om det inte är känt.', en: 'Empty when it is not known.' },
  contractEndsOnWrong: {
    sv: 'Avtalet kan inte sluta före köpet.',
    en: 'The contract cannot end before the sale.',
  },
  confirmedRunningOn: { sv: 'Bekräftat löpande', en: 'Confirmed running' },
  confirmedRunningOnHint: {
    sv: 'Den senaste dag ni visste att avtalet löpte.',
    en: 'The latest day you knew that the contract ran.',
  },
  confirmedRunningOnWrong: {
    sv: 'Välj en dag från köpet till i dag.',
    en: 'Choose a day from the sale until today.',
  },
  obtained: { sv: 'Vad gav kunden er vid köpet?', en: 'What did the customer give you at the sale?' },
  obtainedHint: {
    sv: 'Bara det som lämnades när köpet gjordes. En adress från ett visitkort, en mässa eller en offert räknas inte.',
    en: 'Only what was given when the sale was made. An address from a business card, a fair or a quotation does not count.',
  },
  noPoints: {
    sv: 'Personen har inget nummer och ingen adress som gått att tolka.',
    en: 'This contact has no number or address that could be understood.',
  },
  goneFromCard: {
    sv: 'Gavs också vid köpet, men står inte kvar på personen: {points}',
    en: 'Also given at the sale, but no longer with the contact: {points}',
  },
  offered: {
    sv: 'Kunde kunden säga nej till reklam när adressen gavs?',
    en: 'Could the customer say no to marketing when the address was given?',
  },
  'offered.yes': { sv: 'Ja', en: 'Yes' },
  'offered.yesHint': {
    sv: 'Tydligt, gratis och enkelt: en ruta att kryssa i eller en fråga.',
    en: 'Clearly, free of charge and easily: a box to tick or a question.',
  },
  'offered.no': { sv: 'Nej', en: 'No' },
  'offered.unknown': { sv: 'Det framgår inte', en: 'Not known' },
  note: { sv: 'Anteckning', en: 'Note' },
  save: { sv: 'Spara köpet', en: 'Save the sale' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: { sv: 'Köpet sparades.', en: 'The sale was saved.' },
  mendFirst: {
    sv: 'Något saknas eller stämmer inte. Det står vid fältet.',
    en: 'Something is missing or wrong. It says so at the field.',
  },
  worthTitle: { sv: 'Vad köpet är bra för', en: 'What the sale is good for' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
} as const satisfies Messages;

/** What a sale is good for, and what is missing. */
export const worthTexts = {
  'may-write': {
    sv: 'Det som gavs vid köpet får användas för reklam för era egna, liknande varor, om personen inte sagt nej. Varje utskick måste gå att säga nej till.',
    en: 'What was given at the sale may be used for marketing of your own, similar products, unless the person has said no. Every message must offer a no.',
  },
  'said-no': {
    sv: 'Personen har sagt nej till det som gavs vid köpet. Undantaget för kunder är borta för gott.',
    en: 'The person has said no to what was given at the sale. The exception for customers is gone for good.',
  },
  'nothing-given': {
    sv: 'Ingen adress och inget nummer gavs vid köpet. Det ger då ingen rätt att skriva reklam utan samtycke.',
    en: 'No address and no number was given at the sale. It then gives no right to write marketing without consent.',
  },
  'offer-unknown': {
    sv: 'Det framgår inte om ni erbjöd ett nej när adressen lämnades: då gäller inte undantaget för kunder.',
    en: 'It is not known whether you offered a no when the address was given: the exception for customers then does not hold.',
  },
  'offer-missing': {
    sv: 'Ni erbjöd inget nej när adressen lämnades. Undantaget för kunder gäller inte, och det går inte att ordna i efterhand.',
    en: 'You offered no way to say no when the address was given. The exception for customers does not hold, and it cannot be mended afterwards.',
  },
  'may-call': {
    sv: 'Kund: får ringas om samma slags vara till och med {until}, även på ett nummer i NIX-Telefon, om personen inte sagt nej.',
    en: 'A customer: may be called about the same kind of product until {until}, even on a number in NIX-Telefon, unless the person has said no.',
  },
  'confirm-again': {
    sv: 'Det är mer än ett år sedan ni visste att avtalet löpte. Bekräfta det igen: tills dess räknas personen inte som kund.',
    en: 'It is more than a year since you knew that the contract ran. Confirm it again: until then the person does not count as a customer.',
  },
  'running-unknown': {
    sv: 'Det framgår inte om avtalet löper eller när det slutade. Tills dess räknas personen inte som kund när numret står i NIX-Telefon.',
    en: 'It is not known whether the contract runs or when it ended. Until then the person does not count as a customer when the number is in NIX-Telefon.',
  },
  'no-longer-customer': {
    sv: 'Mer än ett år har gått: personen räknas inte längre som kund när numret står i NIX-Telefon.',
    en: 'More than a year has passed: the person no longer counts as a customer when the number is in NIX-Telefon.',
  },
} as const satisfies Record<WorthKey, Text>;
