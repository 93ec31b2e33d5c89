import type { Messages, Text } from '../../i18n/text.ts';
import type { DutyCheck, Finding, FindingKind, FindingWhy, UsesTracking } from './draft-scan.contract.ts';

/** What was found. */
export const findingKindTexts = {
  'open-pixel': { sv: 'Bild som räknar öppningar', en: 'Picture that counts opening' },
  'css-beacon': {
    sv: 'Bakgrund eller stilmall som räknar öppningar',
    en: 'Background or style that counts opening',
  },
  'font-beacon': { sv: 'Typsnitt som räknar öppningar', en: 'Typeface that counts opening' },
  'embedded-beacon': {
    sv: 'Inbäddat innehåll som räknar öppningar',
    en: 'Embedded content that counts opening',
  },
  'tracked-link': { sv: 'Länk som visar vem som klickar', en: 'Link that shows who follows it' },
  'read-receipt': { sv: 'Begäran om läskvitto', en: 'Request for a read receipt' },
} as const satisfies Readonly<Record<FindingKind, Text>>;

/** By what it was told. */
export const findingWhyTexts = {
  'vendor-address': {
    sv: 'Adressen är en känd tjänsts sätt att räkna vem som öppnar eller klickar.',
    en: 'The address is how a known service counts who opens or follows.',
  },
  'tiny-image': {
    sv: 'Bilden hämtas från nätet men är så liten att ingen ser den.',
    en: 'The picture is fetched from the network but is too small for anybody to see.',
  },
  'hidden-image': {
    sv: 'Bilden hämtas från nätet men är dold.',
    en: 'The picture is fetched from the network but is hidden.',
  },
  'merge-tag': {
    sv: 'I adressen fylls något in som är mottagarens eget.',
    en: 'Something of the recipient’s own is filled into the address.',
  },
  'recipient-address': {
    sv: 'En e-postadress står i adressen, öppet eller omskriven.',
    en: 'An e-mail address stands in the address, plainly or in another writing.',
  },
  'recipient-parameter': {
    sv: 'Adressen har en uppgift som brukar stå för mottagaren.',
    en: 'The address has a value that usually stands for the recipient.',
  },
  'recipient-token': {
    sv: 'Adressen har en lång kod som kan vara mottagarens egen.',
    en: 'The address has a long code that may be the recipient’s own.',
  },
  redirect: {
    sv: 'Länken går via en annan adress än den leder till.',
    en: 'The link goes by way of another address than the one it ends at.',
  },
  'open-address': {
    sv: 'Adressen säger själv att den räknar öppningar.',
    en: 'The address itself says that it counts opening.',
  },
  'receipt-header': {
    sv: 'Mejlet ber om ett kvitto när det läses. Om mottagarens program frågar först är oklart, och därför räknas det som spårning.',
    en: 'The message asks for a receipt when it is read. Whether the recipient’s program asks first is unclear, so it counts as tracking.',
  },
} as const satisfies Readonly<Record<FindingWhy, Text>>;

export const findingSureTexts = {
  certain: { sv: 'Säkert', en: 'Certain' },
  likely: { sv: 'Troligt', en: 'Likely' },
} as const satisfies Readonly<Record<Finding['sure'], Text>>;

/** The summary of a scan. */
export const usesTrackingTexts = {
  none: { sv: 'Ingen spårning hittades', en: 'No tracking was found' },
  opens: { sv: 'Visar vem som öppnar', en: 'Shows who opens it' },
  links: { sv: 'Visar vem som klickar', en: 'Shows who follows its links' },
  both: {
    sv: 'Visar vem som öppnar och vem som klickar',
    en: 'Shows who opens it and who follows its links',
  },
} as const satisfies Readonly<Record<UsesTracking, Text>>;

type Written = Extract<DutyCheck['duty'], `write-${string}`>;
type CheckTexts = Readonly<Record<DutyCheck['state'], Text>>;

/** What the scan says of each duty; `{quote}` is what it found. */
export const dutyCheckTexts = {
  'write-who-is-sending': {
    met: { sv: 'Avsändaren framgår: ”{quote}”', en: 'The sender is named: “{quote}”' },
    missing: {
      sv: 'Företagets namn står inte i mejlet. Skriv vem som skickar.',
      en: 'The company’s name is not in the message. Write who is sending.',
    },
    unsure: {
      sv: 'Företagets namn hittades inte i texten. Läs själv: framgår det vem som skickar?',
      en: 'The company’s name was not found in the text. Read it yourself: is it clear who is sending?',
    },
  },
  'write-stop-address': {
    met: { sv: 'Det går att säga stopp: ”{quote}”', en: 'There is a way to say stop: “{quote}”' },
    missing: {
      sv: 'Det står inte hur man slipper fler mejl. Skriv en giltig adress dit mottagaren kan säga stopp. Det krävs i mejl till företag också.',
      en: 'The message does not say how to get no more. Write a valid address to which the recipient can say stop. Messages to companies need it too.',
    },
    unsure: {
      sv: 'Det är oklart hur man säger stopp: ”{quote}”. Skriv en adress eller be om ett svar på mejlet.',
      en: 'How to say stop is unclear: “{quote}”. Write an address, or ask for a reply to the message.',
    },
  },
  'write-right-to-object': {
    met: { sv: 'Rätten att invända står: ”{quote}”', en: 'The right to object is stated: “{quote}”' },
    missing: {
      sv: 'Rätten att invända mot direktmarknadsföring står inte. Skriv den tydligt och för sig, senast i första mejlet.',
      en: 'The right to object to direct marketing is not stated. Write it clearly and apart, in the first message at the latest.',
    },
    unsure: {
      sv: 'Mejlet säger hur man slipper fler, men inte att det är en rättighet: ”{quote}”. Skriv att mottagaren har rätt att invända.',
      en: 'The message says how to get no more, but not that this is a right: “{quote}”. Write that the recipient has the right to object.',
    },
  },
  'write-source': {
    met: {
      sv: 'Det står varifrån adressen kommer: ”{quote}”',
      en: 'It says where the address comes from: “{quote}”',
    },
    missing: {
      sv: 'Det står inte varifrån adressen kommer. Skriv det i första mejlet.',
      en: 'The message does not say where the address comes from. Write it in the first message.',
    },
    unsure: {
      sv: 'Det står varför mottagaren får mejlet, men inte säkert varifrån adressen kommer: ”{quote}”.',
      en: 'It says why the recipient gets the message, but not clearly where the address comes from: “{quote}”.',
    },
  },
  'write-privacy-information': {
    met: {
      sv: 'Det finns en väg till informationen om personuppgifter: ”{quote}”',
      en: 'There is a way to the information on personal data: “{quote}”',
    },
    missing: {
      sv: 'Det finns ingen väg till informationen om personuppgifter. Länka till den.',
      en: 'There is no way to the information on personal data. Link to it.',
    },
    unsure: {
      sv: 'Personuppgifter nämns, men ingen väg till informationen: ”{quote}”. Länka till den.',
      en: 'Personal data are mentioned, but no way to the information: “{quote}”. Link to it.',
    },
  },
} as const satisfies Readonly<Record<Written, CheckTexts>>;

/** Words around a scan. */
export const draftScanMessages = {
  unknownVendor: { sv: 'Okänd tjänst', en: 'Unknown service' },
  moreOfTheSame: {
    sv: { one: 'En sådan', other: '{count} sådana' },
    en: { one: 'One of these', other: '{count} of these' },
  },
  nothingFetched: {
    sv: 'Utkastet plockades isär utan att visas. Inget hämtades.',
    en: 'The draft was taken apart without being shown. Nothing was fetched.',
  },
  notProof: {
    sv: 'Att inget hittades är inget bevis: program som lägger till spårning gör det först när mejlet skickas.',
    en: 'Finding nothing is no proof: programs that add tracking do so only when the message is sent.',
  },
} as const satisfies Messages;
