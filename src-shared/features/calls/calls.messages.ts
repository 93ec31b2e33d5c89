import type { Messages } from '../../i18n/text.ts';

export const callsMessages = {
  'outcome.talked-open': { sv: 'Pratade, öppen för fler samtal', en: 'Talked, open to more calls' },
  'outcome.talked-later': { sv: 'Pratade, hör av dig senare', en: 'Talked, call later' },
  'outcome.talked-not-now': { sv: 'Pratade, inte nu', en: 'Talked, not now' },
  'outcome.no-answer': { sv: 'Inget svar', en: 'No answer' },
  'outcome.wrong-number': { sv: 'Fel nummer', en: 'Wrong number' },
  'outcome.never-again': { sv: 'Aldrig mer', en: 'Never again' },
  'csv.fileName': { sv: 'Ringbok samtal', en: 'Ringbok calls' },
  'csv.day': { sv: 'Datum', en: 'Date' },
  'csv.time': { sv: 'Tid', en: 'Time' },
  'csv.name': { sv: 'Namn', en: 'Name' },
  'csv.company': { sv: 'Företag', en: 'Company' },
  'csv.number': { sv: 'Nummer', en: 'Number' },
  'csv.suppression': { sv: 'Spärr', en: 'Suppression' },
  'csv.isSuppressed': { sv: 'Spärrad', en: 'Suppressed' },
  'csv.outcome': { sv: 'Utfall', en: 'Outcome' },
  'csv.minutes': { sv: 'Minuter', en: 'Minutes' },
  'csv.followUp': { sv: 'Uppföljning', en: 'Follow-up' },
  'csv.note': { sv: 'Anteckning', en: 'Note' },
  'csv.loggedAt': { sv: 'Inlagd (UTC)', en: 'Logged (UTC)' },
} as const satisfies Messages;
