import type { Text } from '../../i18n/text.ts';
import type { RetentionKind } from './retention.contract.ts';

/** Each kind of record: what it is, from when its period is counted, and where the default comes from. */
export const retentionKindTexts: Readonly<
  Record<
    RetentionKind,
    {
      readonly title: Text;
      readonly countedFrom: Text;
      readonly source: Text;
      /** True where neither law nor custom gives a number. */
      readonly isOwnDefault: boolean;
    }
  >
> = {
  prospect: {
    title: { sv: 'Möjliga kunder', en: 'Prospects' },
    countedFrom: {
      sv: 'Den senaste kontakten åt båda håll: ett samtal där ni talades vid, ett besök eller något som kom från personen. Annars dagen då uppgifterna kom in.',
      en: 'The latest contact both ways: a call in which you spoke, a visit, or anything that came from the person. Otherwise the day the data came in.',
    },
    source: {
      sv: 'Lagen ger ingen siffra för Sverige (artikel 5.1 e i GDPR). Tolv månader är försiktigt; i Frankrike godtas tre år.',
      en: 'The law gives no number for Sweden (GDPR article 5(1)(e)). Twelve months is cautious; France accepts three years.',
    },
    isOwnDefault: true,
  },
  customer: {
    title: { sv: 'Tidigare kunder', en: 'Former customers' },
    countedFrom: {
      sv: 'Avtalets slut, det enstaka köpet eller en senare kontakt åt båda håll. Ett avtal utan slutdag räknas som löpande och gallras aldrig.',
      en: 'The end of the contract, the single purchase, or a later contact both ways. A contract without an end counts as running and is never up for review.',
    },
    source: {
      sv: 'Normalt högst ett år för marknadsföring efter att kundförhållandet upphört: verksamt.se och Datainspektionens praxis.',
      en: 'Normally at most a year for marketing after the customer relation ended: verksamt.se and the practice of the Swedish authority.',
    },
    isOwnDefault: false,
  },
  'untouched-list-row': {
    title: { sv: 'Orörda från köpta listor', en: 'Untouched from purchased lists' },
    countedFrom: {
      sv: 'Dagen då listan skaffades, eller gallringsdagen på listans kort om den kommer före.',
      en: 'The day the list was obtained, or the day of deletion on the list’s card if that comes first.',
    },
    source: {
      sv: 'Branschpraxis: köpta adresser ska inte vara äldre än tre månader när de används (NIX-nämnden 23-095).',
      en: 'Trade custom: purchased addresses are to be no older than three months when used (NIX board 23-095).',
    },
    isOwnDefault: false,
  },
  request: {
    title: { sv: 'Besvarade ärenden', en: 'Answered requests' },
    countedFrom: { sv: 'Svaret.', en: 'The answer.' },
    source: {
      sv: 'Lagen ger ingen siffra. Två år räcker för att kunna visa att svaret kom i tid (artikel 5.2 i GDPR).',
      en: 'The law gives no number. Two years are enough to show that the answer came in time (GDPR article 5(2)).',
    },
    isOwnDefault: true,
  },
  breach: {
    title: { sv: 'Anteckningar om incidenter', en: 'Notes of breaches' },
    countedFrom: { sv: 'Dagen då incidenten blev känd.', en: 'The day the breach became known.' },
    source: {
      sv: 'Lagen kräver att de finns (artikel 33.5 i GDPR) men säger inte hur länge. Fem år är ett försiktigt val.',
      en: 'The law demands that they exist (GDPR article 33(5)) but not for how long. Five years is a cautious choice.',
    },
    isOwnDefault: true,
  },
};
