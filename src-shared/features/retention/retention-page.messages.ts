import type { Messages } from '../../i18n/text.ts';

/** How long people and records are kept, the weekly review, and the holds. */
export const retentionPageMessages = {
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  loading: { sv: 'Hämtar …', en: 'Loading …' },

  periods: { sv: 'Så länge sparas uppgifterna', en: 'How long data are kept' },
  periodsLead: {
    sv: 'Ingenting raderas av sig självt. När tiden har gått ut kommer personen upp för genomgång nedan.',
    en: 'Nothing is erased by itself. When the period has ended, the person comes up for review below.',
  },
  months: { sv: '{what}, månader', en: '{what}, months' },
  monthsWrong: { sv: 'Ange 1–120 månader.', en: 'Give 1–120 months.' },
  countedFrom: { sv: 'Räknas från:', en: 'Counted from:' },
  default: { sv: 'Förval: {count} månader.', en: 'Default: {count} months.' },
  ownDefault: { sv: 'Eget förval', en: 'Own default' },
  savePeriods: { sv: 'Spara tiderna', en: 'Save the periods' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  periodsSaved: { sv: 'Tiderna är sparade.', en: 'The periods are saved.' },
  backToDefaults: { sv: 'Tillbaka till förvalen', en: 'Back to the defaults' },
  dryRun: { sv: 'Med de här tiderna', en: 'With these periods' },
  pastCount: {
    sv: { one: '1 har passerat tiden', other: '{number} har passerat tiden' },
    en: { one: '1 is past the period', other: '{number} are past the period' },
  },
  held: {
    sv: { one: '1 undantas av rättsliga skäl', other: '{number} undantas av rättsliga skäl' },
    en: { one: '1 is held for legal reasons', other: '{number} are held for legal reasons' },
  },
  kept: {
    sv: { one: '1 sparas med skäl', other: '{number} sparas med skäl' },
    en: { one: '1 is kept with a reason', other: '{number} are kept with a reason' },
  },
  notSaved: {
    sv: 'Siffrorna följer det du skriver. Inget har sparats än.',
    en: 'The figures follow what you type. Nothing is saved yet.',
  },

  review: { sv: 'Veckans genomgång', en: 'The weekly review' },
  reviewDue: {
    sv: 'Dags för veckans genomgång. Välj för var och en: spara med skäl eller radera.',
    en: 'The weekly review is due. Choose for each: keep with a reason, or erase.',
  },
  reviewNext: { sv: 'Nästa genomgång {day}.', en: 'Next review {day}.' },
  finishReview: { sv: 'Genomgången är klar', en: 'The review is done' },
  reviewFinished: { sv: 'Genomgången är noterad.', en: 'The review is noted.' },
  nobodyDue: { sv: 'Ingen har passerat sin tid', en: 'Nobody is past their period' },
  nobodyDueHint: {
    sv: 'Här kommer de upp som ingen har haft kontakt med på länge.',
    en: 'Whoever nobody has been in contact with for long comes up here.',
  },
  dueTable: { sv: 'Personer som har passerat sin tid', en: 'People past their period' },
  chooseAll: { sv: 'Välj alla {number} som visas', en: 'Choose all {number} shown' },
  shownOf: { sv: '{shown} av {all} visas', en: '{shown} of {all} shown' },
  name: { sv: 'Namn', en: 'Name' },
  company: { sv: 'Företag', en: 'Company' },
  kind: { sv: 'Slag', en: 'Kind' },
  lastOn: { sv: 'Senaste kontakt', en: 'Last contact' },
  since: { sv: 'Tiden gick ut', en: 'Past since' },
  calls: { sv: 'Samtal', en: 'Calls' },
  optOut: { sv: 'Ett nej behålls', en: 'A no is kept' },
  'optOut.yes': { sv: 'Ja', en: 'Yes' },
  'optOut.no': { sv: 'Inget nej', en: 'No no' },
  showMore: { sv: 'Visa fler', en: 'Show more' },
  chosen: {
    sv: { one: '1 vald', other: '{count} valda' },
    en: { one: '1 chosen', other: '{count} chosen' },
  },
  keep: { sv: 'Spara med skäl', en: 'Keep with a reason' },
  keepTitle: { sv: 'Spara med skäl', en: 'Keep with a reason' },
  hold: { sv: 'Undanta av rättsliga skäl', en: 'Hold for legal reasons' },
  erase: { sv: 'Radera', en: 'Erase' },
  reason: { sv: 'Skäl', en: 'Reason' },
  reasonHint: {
    sv: 'Till exempel: offert lämnad, svar väntas i mars.',
    en: 'For example: offer made, answer expected in March.',
  },
  reasonMissing: { sv: 'Skriv varför uppgifterna behövs.', en: 'Write why the data are needed.' },
  keepUntil: { sv: 'Spara till', en: 'Keep until' },
  keepUntilHint: {
    sv: 'Högst 24 månader fram. Därefter prövas det på nytt.',
    en: 'At most 24 months ahead. After that it is reviewed again.',
  },
  keepUntilMissing: {
    sv: 'Välj en dag efter i dag, högst 24 månader fram.',
    en: 'Choose a day after today, at most 24 months ahead.',
  },
  keepDone: {
    sv: { one: '1 sparas till {day}.', other: '{count} sparas till {day}.' },
    en: { one: '1 is kept until {day}.', other: '{count} are kept until {day}.' },
  },
  eraseTitle: {
    sv: { one: 'Radera 1 person', other: 'Radera {count} personer' },
    en: { one: 'Erase 1 person', other: 'Erase {count} people' },
  },
  eraseWarning: {
    sv: 'Det här går inte att ångra. Namn, nummer, samtal och anteckningar försvinner. Ett nej finns kvar som en kontrollsumma, så att det fortsätter att gälla.',
    en: 'This cannot be undone. Names, numbers, calls and notes are gone. A no stays as a hash, so that it keeps its effect.',
  },
  eraseCopies: {
    sv: 'En säkerhetskopia görs först. Den gallras av sig själv.',
    en: 'A backup copy is made first. It ages out by itself.',
  },
  eraseNow: {
    sv: { one: 'Radera 1 person', other: 'Radera {count} personer' },
    en: { one: 'Erase 1 person', other: 'Erase {count} people' },
  },
  keepIt: { sv: 'Låt bli', en: 'Leave it' },
  erasing: { sv: 'Raderar …', en: 'Erasing …' },
  copying: { sv: 'Gör en säkerhetskopia …', en: 'Making a backup copy …' },
  erased: {
    sv: { one: '1 person är raderad.', other: '{count} personer är raderade.' },
    en: { one: '1 person is erased.', other: '{count} people are erased.' },
  },
  erasedSomeLeft: {
    sv: '{count} raderade. {left} lämnades: de är undantagna eller har haft kontakt sedan dess.',
    en: '{count} erased. {left} left: they are held or have been in contact since.',
  },
  eraseStopped: {
    sv: 'Raderingen avbröts. De som redan raderats är borta, resten finns kvar.',
    en: 'The erasure was stopped. Those already erased are gone, the rest are still there.',
  },

  records: { sv: 'Ärenden och incidenter', en: 'Requests and breaches' },
  recordsDue: {
    sv: '{requests} besvarade ärenden och {breaches} anteckningar om incidenter har passerat sin tid.',
    en: '{requests} answered requests and {breaches} notes of breaches are past their period.',
  },
  noRecordsDue: {
    sv: 'Inget besvarat ärende och ingen anteckning om en incident har passerat sin tid.',
    en: 'No answered request and no note of a breach is past its period.',
  },
  purge: { sv: 'Radera dem', en: 'Erase them' },
  purgeTitle: { sv: 'Radera gamla ärenden och anteckningar', en: 'Erase old requests and notes' },
  purgeWarning: {
    sv: 'Det här går inte att ångra. Ärendena, deras händelser och anteckningarna om incidenter försvinner.',
    en: 'This cannot be undone. The requests, their events and the notes of breaches are gone.',
  },
  purged: {
    sv: 'Raderade: {requests} ärenden och {breaches} anteckningar.',
    en: 'Erased: {requests} requests and {breaches} notes.',
  },

  holds: { sv: 'Undantagna av rättsliga skäl', en: 'Held for legal reasons' },
  holdsLead: {
    sv: 'Uppgifter som behövs för ett rättsligt anspråk eller enligt lag raderas inte (artikel 17.3 i GDPR).',
    en: 'Data that are needed for a legal claim or by law are not erased (GDPR article 17(3)).',
  },
  noHolds: {
    sv: 'Ingen är undantagen. Undanta någon i genomgången ovan.',
    en: 'Nobody is held. Hold somebody in the review above.',
  },
  startedOn: { sv: 'Från', en: 'From' },
  reviewOn: { sv: 'Prövas igen', en: 'Reviewed again' },
  reviewOnMissing: { sv: 'Välj en dag, tidigast i dag.', en: 'Choose a day, today at the earliest.' },
  reviewLate: { sv: 'skulle ha prövats', en: 'review is overdue' },
  holdTitle: {
    sv: { one: 'Undanta 1 person från radering', other: 'Undanta {count} personer från radering' },
    en: { one: 'Hold 1 person from erasure', other: 'Hold {count} people from erasure' },
  },
  holdReasonHint: {
    sv: 'Till exempel: tvist om faktura, mål i tingsrätten.',
    en: 'For example: dispute over an invoice, case in court.',
  },
  holdNow: { sv: 'Undanta', en: 'Hold' },
  holdDone: {
    sv: { one: '1 person är undantagen.', other: '{count} personer är undantagna.' },
    en: { one: '1 person is held.', other: '{count} people are held.' },
  },
  endHold: { sv: 'Häv', en: 'End' },
  'endHold.who': { sv: 'Häv undantaget för {name}', en: 'End the hold of {name}' },
  endHoldTitle: { sv: 'Häv undantaget för {name}', en: 'End the hold of {name}' },
  endHoldReason: { sv: 'Varför det inte behövs längre', en: 'Why it is no longer needed' },
  endHoldMissing: { sv: 'Skriv varför.', en: 'Write why.' },
  holdEnded: { sv: 'Undantaget är hävt.', en: 'The hold has ended.' },
} as const satisfies Messages;
