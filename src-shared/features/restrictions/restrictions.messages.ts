import type { Messages } from '../../i18n/text.ts';

/** Restriction of use (GDPR art. 18), as it stands on a contact's card. */
export const restrictionsMessages = {
  heading: { sv: 'Begränsning', en: 'Restriction' },
  none: { sv: 'Uppgifterna får användas.', en: 'The data may be used.' },
  badge: { sv: 'Får bara lagras', en: 'May only be stored' },
  since: { sv: 'Sedan {day}', en: 'Since {day}' },
  was: { sv: 'Begränsad {from} till {to}', en: 'Restricted {from} to {to}' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },

  start: { sv: 'Begränsa användningen', en: 'Restrict the use' },
  starting: { sv: 'Begränsar …', en: 'Restricting …' },
  startTitle: { sv: 'Begränsa användningen', en: 'Restrict the use' },
  startLead: {
    sv: 'Uppgifterna finns kvar men får inte användas. Varje besked om personen blir spärrat tills begränsningen upphör.',
    en: 'The data stays but may not be used. Every verdict about the person is blocked until the restriction ends.',
  },
  ground: { sv: 'Varför?', en: 'Why?' },
  'ground.accuracy': {
    sv: 'Personen säger att något är fel, och det utreds',
    en: 'The person says that something is wrong, and it is being looked into',
  },
  'ground.unlawful': {
    sv: 'Behandlingen var olaglig, men personen vill inte bli raderad',
    en: 'The processing was unlawful, but the person does not want to be erased',
  },
  'ground.claims': {
    sv: 'Personen behöver uppgifterna för ett rättsligt anspråk',
    en: 'The person needs the data for a legal claim',
  },
  'ground.objection': {
    sv: 'Personen har invänt, och det prövas vems skäl som väger tyngst',
    en: 'The person has objected, and it is being weighed whose reasons count more',
  },
  note: { sv: 'Anteckning', en: 'Note' },
  startedOn: { sv: 'Gäller från', en: 'Holds from' },
  startedOnMissing: { sv: 'Ange dagen.', en: 'Give the day.' },
  started: { sv: 'Användningen är begränsad.', en: 'The use is restricted.' },
  startedWords: {
    sv: 'Användningen är begränsad sedan {day}.',
    en: 'The use has been restricted since {day}.',
  },

  end: { sv: 'Upphäv', en: 'End it' },
  ending: { sv: 'Upphäver …', en: 'Ending …' },
  endTitle: { sv: 'Upphäv begränsningen', en: 'End the restriction' },
  endLead: {
    sv: 'Personen ska få veta innan uppgifterna används igen.',
    en: 'The person must be told before the data is used again.',
  },
  toldOn: { sv: 'Personen fick veta', en: 'The person was told' },
  toldOnMissing: {
    sv: 'Ange dagen. Den kan inte ligga efter dagen då begränsningen upphör.',
    en: 'Give the day. It cannot be after the day the restriction ends.',
  },
  endedOn: { sv: 'Upphör', en: 'Ends' },
  endedOnMissing: { sv: 'Ange dagen, i dag eller tidigare.', en: 'Give the day, today or before.' },
  reason: { sv: 'Varför den upphör', en: 'Why it ends' },
  reasonMissing: { sv: 'Skriv varför.', en: 'Write why.' },
  ended: { sv: 'Begränsningen har upphört.', en: 'The restriction has ended.' },
} as const satisfies Messages;
