import type { Messages } from '../../i18n/text.ts';

/** What a verdict rests on, as labels. */
export const factLabels = {
  country: { sv: 'Land', en: 'Country' },
  legalForm: { sv: 'Räknas som', en: 'Counts as' },
  source: { sv: 'Adressen kommer från', en: 'The address comes from' },
  obtainedOn: { sv: 'Adressen erhölls', en: 'The address was obtained' },
  privateAddress: { sv: 'Privat adress', en: 'Private address' },
  talkedBefore: { sv: 'Har talats vid förut', en: 'Talked before' },
  addressGiven: { sv: 'adressen gavs då', en: 'the address was given then' },
  addressNotGiven: { sv: 'adressen gavs inte då', en: 'the address was not given then' },
  noOffered: { sv: 'ett nej erbjöds', en: 'a no was offered' },
  noNotOffered: { sv: 'inget nej erbjöds', en: 'no way to refuse was offered' },
  offerNotKnown: { sv: 'okänt om ett nej erbjöds', en: 'not known whether a no was offered' },
  withdrawn: { sv: 'återtaget {day}', en: 'withdrawn {day}' },
  notNamed: { sv: 'företaget nämndes inte', en: 'the company was not named' },
  sales: { sv: 'Köp', en: 'Sales' },
  consents: { sv: 'Samtycken', en: 'Consents' },
  suppressions: { sv: 'Spärrar', en: 'Opt-outs' },
  restrictedSince: { sv: 'Får bara lagras sedan', en: 'May only be stored since' },
  earlierNos: { sv: 'Hävda spärrar', en: 'Lifted opt-outs' },
  noticeDueOn: { sv: 'Information senast (artikel 14)', en: 'Information due by (article 14)' },
  none: { sv: 'Inga', en: 'None' },
  notKnown: { sv: 'Okänt', en: 'Not known' },
} as const satisfies Messages;
