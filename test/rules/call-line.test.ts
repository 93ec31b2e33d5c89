import { describe, expect, it } from 'vitest';
import { type CallLine, parseCallLine } from '#shared/features/calls/call-line.rules.ts';
import { outcomeKeys } from '#shared/features/calls/calls.contract.ts';
import { type CalendarDay } from '#shared/kernel/clock.ts';

// A Wednesday in ISO week 47.
const today: CalendarDay = '2026-11-18';
type Expected = Partial<Omit<CallLine, 'chips'>>;
type Line = readonly [text: string, expected: Expected];

const nothing = {
  durationSeconds: null,
  outcome: null,
  followUp: null,
  called: null,
  kind: null,
  direction: null,
  note: '',
};

function read(text: string, language: 'sv' | 'en' | 'both' = 'both'): Expected {
  const { chips: _chips, ...fields } = parseCallLine(text, { today, language, released: [] });
  return fields;
}

const on = (day: CalendarDay, time: string | null = null) => ({ on: day, time });
const followUp = (day: CalendarDay, time: string | null = null): Expected => ({ followUp: on(day, time) });
const called = (day: CalendarDay, time: string | null = null): Expected => ({ called: on(day, time) });
const note = (text: string): Expected => ({ note: text });

const tables: Readonly<Record<string, readonly Line[]>> = {
  'whole lines': [
    [
      '12m ja, vill se pris, ring tors 9',
      {
        durationSeconds: 720,
        outcome: 'talked-open',
        ...followUp('2026-11-19', '09:00'),
        ...note('vill se pris'),
      },
    ],
    ['12m ja ring torsdag', { durationSeconds: 720, outcome: 'talked-open', ...followUp('2026-11-19') }],
    ['4', { outcome: 'no-answer' }],
    ['ej svar, ring i morgon', { outcome: 'no-answer', ...followUp('2026-11-19') }],
    [
      '1h05 senare ring om 3 veckor',
      { durationSeconds: 3900, outcome: 'talked-later', ...followUp('2026-12-09') },
    ],
    ['i går 14 12m ja', { ...called('2026-11-17', '14:00'), durationSeconds: 720, outcome: 'talked-open' }],
    [
      'för 20 min sedan 5m inte nu',
      { called: { minutesAgo: 20 }, durationSeconds: 300, outcome: 'talked-not-now' },
    ],
    [
      'besök i går 14, 1h, ja',
      { kind: 'visit', ...called('2026-11-17', '14:00'), durationSeconds: 3600, outcome: 'talked-open' },
    ],
    [
      'ringde mig 3m ja behöver 40 m kabel',
      { direction: 'in', durationSeconds: 180, outcome: 'talked-open', ...note('behöver 40 m kabel') },
    ],
    [
      '12m yes, wants a price, call thu 9',
      {
        durationSeconds: 720,
        outcome: 'talked-open',
        ...followUp('2026-11-19', '09:00'),
        ...note('wants a price'),
      },
    ],
    ['voicemail, call back tomorrow at 2pm', { outcome: 'no-answer', ...followUp('2026-11-19', '14:00') }],
    [
      'yesterday 14:30 8 min not now',
      { ...called('2026-11-17', '14:30'), durationSeconds: 480, outcome: 'talked-not-now' },
    ],
    ['x bad oss sluta', { outcome: 'never-again', ...note('bad oss sluta') }],
    [
      '12m 1 pratade om priset och leveransen',
      { durationSeconds: 720, outcome: 'talked-open', ...note('pratade om priset och leveransen') },
    ],
    ['ja 12m vill se pris', { outcome: 'talked-open', durationSeconds: 720, ...note('vill se pris') }],
    [
      'sms, svar kommer, ring fre 10',
      { kind: 'sms', ...followUp('2026-11-20', '10:00'), ...note('svar kommer') },
    ],
    [
      'inkommande 4m, 3, har leverantör',
      { direction: 'in', durationSeconds: 240, outcome: 'talked-not-now', ...note('har leverantör') },
    ],
    ['mejl i förrgår', { kind: 'email', ...called('2026-11-16') }],
    ['vill se pris', note('vill se pris')],
    ['', {}],
    ['   ', {}],
  ],
  lengths: [
    ['12m', { durationSeconds: 720 }],
    ['12 min', { durationSeconds: 720 }],
    ['12min', { durationSeconds: 720 }],
    ['12 minuter', { durationSeconds: 720 }],
    ['12 minutes', { durationSeconds: 720 }],
    ['12 mins', { durationSeconds: 720 }],
    ['1h', { durationSeconds: 3600 }],
    ['1 h', { durationSeconds: 3600 }],
    ['1h05', { durationSeconds: 3900 }],
    ['1h5', { durationSeconds: 3900 }],
    ['1h5m', { durationSeconds: 3900 }],
    ['1 h 5 min', { durationSeconds: 3900 }],
    ['1 tim 5 min', { durationSeconds: 3900 }],
    ['1 timme och 5 minuter', { durationSeconds: 3900 }],
    ['1 hour and 5 minutes', { durationSeconds: 3900 }],
    ['1:05', { durationSeconds: 3900 }],
    ['0:45', { durationSeconds: 2700 }],
    ['90s', { durationSeconds: 90 }],
    ['45 sek', { durationSeconds: 45 }],
    ['1m30s', { durationSeconds: 90 }],
    ['1,5h', { durationSeconds: 5400 }],
    ['1.5h', { durationSeconds: 5400 }],
    ['1,5 timme', { durationSeconds: 5400 }],
    ['2,5 min', { durationSeconds: 150 }],
    ['en kvart', { durationSeconds: 900 }],
    ['kvart', { durationSeconds: 900 }],
    ['halvtimme', { durationSeconds: 1800 }],
    ['en halvtimme', { durationSeconds: 1800 }],
    ['en halv timme', { durationSeconds: 1800 }],
    ['en och en halv timme', { durationSeconds: 5400 }],
    ['tre kvart', { durationSeconds: 2700 }],
    ['två timmar', { durationSeconds: 7200 }],
    ['en timme', { durationSeconds: 3600 }],
    ['en minut', { durationSeconds: 60 }],
    ['half an hour', { durationSeconds: 1800 }],
    ['an hour', { durationSeconds: 3600 }],
    ['an hour and a half', { durationSeconds: 5400 }],
    ['24h', { durationSeconds: 86_400 }],
    ['pratade i 12 min om pris', { durationSeconds: 720, ...note('pratade om pris') }],
    ['talked for 12 min about prices', { durationSeconds: 720, ...note('talked about prices') }],
    [
      'vill ha möte 30 min, 12m ja',
      { durationSeconds: 720, outcome: 'talked-open', ...note('vill ha möte 30 min') },
    ],
    ['12m vill ha möte 30 min', { durationSeconds: 720, ...note('vill ha möte 30 min') }],
    ['25h', note('25h')],
    ['1h75', note('1h75')],
    ['12m2', note('12m2')],
    ['12m²', note('12m²')],
    ['köper 12 m kabel', note('köper 12 m kabel')],
    ['kör 90 km/h', note('kör 90 km/h')],
    ['12 mil bort', note('12 mil bort')],
    ['ring om 20 min', note('ring om 20 min')],
    ['svarar inom 10 min', note('svarar inom 10 min')],
    ['back in an hour', note('back in an hour')],
  ],
  outcomes: [
    ['1', { outcome: 'talked-open' }],
    ['2', { outcome: 'talked-later' }],
    ['3', { outcome: 'talked-not-now' }],
    ['5', { outcome: 'wrong-number' }],
    ['X', { outcome: 'never-again' }],
    ['ja', { outcome: 'talked-open' }],
    ['Ja!', { outcome: 'talked-open' }],
    ['öppen', { outcome: 'talked-open' }],
    ['ÖPPEN', { outcome: 'talked-open' }],
    ['okej att ringa', { outcome: 'talked-open' }],
    ['senare', { outcome: 'talked-later' }],
    ['inte nu', { outcome: 'talked-not-now' }],
    ['ej nu', { outcome: 'talked-not-now' }],
    ['ej svar', { outcome: 'no-answer' }],
    ['inget svar', { outcome: 'no-answer' }],
    ['svarade inte', { outcome: 'no-answer' }],
    ['svarar ej', { outcome: 'no-answer' }],
    ['röstbrevlåda', { outcome: 'no-answer' }],
    ['upptaget', { outcome: 'no-answer' }],
    ['fel nummer', { outcome: 'wrong-number' }],
    ['fel nr', { outcome: 'wrong-number' }],
    ['aldrig', { outcome: 'never-again' }],
    ['aldrig mer', { outcome: 'never-again' }],
    ['ring inte mer', { outcome: 'never-again' }],
    ['spärra', { outcome: 'never-again' }],
    ['spärra numret', { outcome: 'never-again' }],
    ['yes', { outcome: 'talked-open' }],
    ['open', { outcome: 'talked-open' }],
    ['later', { outcome: 'talked-later' }],
    ['not now', { outcome: 'talked-not-now' }],
    ['no answer', { outcome: 'no-answer' }],
    ['wrong number', { outcome: 'wrong-number' }],
    ['never', { outcome: 'never-again' }],
    ['never again', { outcome: 'never-again' }],
    ["don't call again", { outcome: 'never-again' }],
    ['Don’t call again', { outcome: 'never-again' }],
    ['aldrig, arg kund', { outcome: 'never-again', ...note('arg kund') }],
    ['12m, aldrig mer, arg', { durationSeconds: 720, outcome: 'never-again', ...note('arg') }],
    ['öppen för förslag', { outcome: 'talked-open', ...note('för förslag') }],
    ['ja, chefen sa aldrig, fel nummer', { outcome: 'talked-open', ...note('chefen sa aldrig, fel nummer') }],
    ['inte nu, ja kanske senare', { outcome: 'talked-not-now', ...note('ja kanske senare') }],
    ['nej inte nu', { outcome: 'talked-not-now' }],
    ['nej, aldrig mer', { outcome: 'never-again' }],
    ['no thanks not now', { outcome: 'talked-not-now' }],
    ['nej ja', note('nej ja')],
    ['ringde två gånger ej svar', { outcome: 'no-answer', ...note('ringde två gånger') }],
    ['växeln svarade inte, ja', { outcome: 'talked-open', ...note('växeln svarade inte') }],
    ['fick ej svar på mejlet', note('fick ej svar på mejlet')],
    ['nej', note('nej')],
    ['no', note('no')],
    ['nej tack', note('nej tack')],
    ['han sa ja till pris', note('han sa ja till pris')],
    ['undrar om det blir ja', note('undrar om det blir ja')],
    ['ja/nej', note('ja/nej')],
    ['jaha', note('jaha')],
    ['aldrig varit nöjd', note('aldrig varit nöjd')],
    ['never had a better one', note('never had a better one')],
    ['12m aldrig varit nöjd', { durationSeconds: 720, ...note('aldrig varit nöjd') }],
    ['svarade inte på frågan', note('svarade inte på frågan')],
    ["don't call before 10", note("don't call before 10")],
    ['köpte 3 bilar', note('köpte 3 bilar')],
    ['12m, 3 bilar till salu', { durationSeconds: 720, ...note('3 bilar till salu') }],
    ['4%', note('4%')],
    ['4x4', note('4x4')],
    ['-5', note('-5')],
    ['modell x', note('modell x')],
    ['6', note('6')],
    ['mejla anna@ja.se', note('mejla anna@ja.se')],
  ],
  'follow-ups': [
    ['ring i morgon', followUp('2026-11-19')],
    ['ring imorgon 9', followUp('2026-11-19', '09:00')],
    ['ring i övermorgon', followUp('2026-11-20')],
    ['om 3 dagar', followUp('2026-11-21')],
    ['om 3 veckor', followUp('2026-12-09')],
    ['om tre veckor', followUp('2026-12-09')],
    ['om 3 månader', followUp('2027-02-18')],
    ['om en vecka', followUp('2026-11-25')],
    ['om ett halvår', followUp('2027-05-18')],
    ['om ett år', followUp('2027-11-18')],
    ['nästa vecka', followUp('2026-11-23')],
    ['nästa månad', followUp('2026-12-01')],
    ['nästa tisdag', followUp('2026-11-24')],
    ['nästa fredag kl 9', followUp('2026-11-27', '09:00')],
    ['på torsdag', followUp('2026-11-19')],
    ['nu på torsdag', followUp('2026-11-19')],
    ['onsdag', followUp('2026-11-25')],
    ['mån', followUp('2026-11-23')],
    ['lör 10', followUp('2026-11-21', '10:00')],
    ['tors', followUp('2026-11-19')],
    ['tors 9', followUp('2026-11-19', '09:00')],
    ['tors 09:30', followUp('2026-11-19', '09:30')],
    ['tors 9.30', followUp('2026-11-19', '09:30')],
    ['tors kl 14', followUp('2026-11-19', '14:00')],
    ['tors kl. 14.30', followUp('2026-11-19', '14:30')],
    ['tors, kl 14', followUp('2026-11-19', '14:00')],
    ['tors klockan 9', followUp('2026-11-19', '09:00')],
    ['tors kl 1430', followUp('2026-11-19', '14:30')],
    ['ring kl 9 på torsdag', followUp('2026-11-19', '09:00')],
    ['ring kl 14', followUp('2026-11-18', '14:00')],
    ['ring 14:30', followUp('2026-11-18', '14:30')],
    ['ring idag 15', followUp('2026-11-18', '15:00')],
    ['återkom om en vecka', followUp('2026-11-25')],
    ['hör av mig nästa vecka', followUp('2026-11-23')],
    ['ring honom igen på torsdag', followUp('2026-11-19')],
    ['tors 26/11', followUp('2026-11-26')],
    ['torsdag den 26 nov kl 9', followUp('2026-11-26', '09:00')],
    ['tors nästa vecka', followUp('2026-11-26')],
    ['tis om 2 veckor', followUp('2026-12-01')],
    ['3/12', followUp('2026-12-03')],
    ['3/11', followUp('2027-11-03')],
    ['3/12 kl 9', followUp('2026-12-03', '09:00')],
    ['den 3/12', followUp('2026-12-03')],
    ['3 dec', followUp('2026-12-03')],
    ['3:e december', followUp('2026-12-03')],
    ['3 nov 2027', followUp('2027-11-03')],
    ['29/2', followUp('2028-02-29')],
    ['2026-12-03', followUp('2026-12-03')],
    ['2026-12-03 09:15', followUp('2026-12-03', '09:15')],
    ['v 48', followUp('2026-11-23')],
    ['v.48', followUp('2026-11-23')],
    ['v48', followUp('2026-11-23')],
    ['vecka 3', followUp('2027-01-18')],
    ['v 47', followUp('2026-11-18')],
    ['tors v 48', followUp('2026-11-26')],
    ['v 48 tors kl 9', followUp('2026-11-26', '09:00')],
    ['v 53', followUp('2026-12-28')],
    ['tomorrow', followUp('2026-11-19')],
    ['next tuesday', followUp('2026-11-24')],
    ['thu 9', followUp('2026-11-19', '09:00')],
    ['fri 9', followUp('2026-11-20', '09:00')],
    ['on fri', followUp('2026-11-20')],
    ['call fri', followUp('2026-11-20')],
    ['in 3 weeks', followUp('2026-12-09')],
    ['in a week', followUp('2026-11-25')],
    ['call thursday at 2pm', followUp('2026-11-19', '14:00')],
    ['call thursday 2:30 pm', followUp('2026-11-19', '14:30')],
    ['dec 3', followUp('2026-12-03')],
    ['3rd of dec', followUp('2026-12-03')],
    ['week 48', followUp('2026-11-23')],
    ['flyttar på måndag, ring tors 9', { ...followUp('2026-11-19', '09:00'), ...note('flyttar på måndag') }],
    ['vill se pris och ring tors', { ...followUp('2026-11-19'), ...note('vill se pris') }],
    ['ring 1/2', followUp('2027-02-01')],
    ['tors 4', { ...followUp('2026-11-19'), outcome: 'no-answer' }],
    ['tors 12m', { ...followUp('2026-11-19'), durationSeconds: 720 }],
    ['tors 12 min', { ...followUp('2026-11-19'), durationSeconds: 720 }],
    ['besök tors 9', { ...followUp('2026-11-19', '09:00'), ...note('besök') }],
  ],
  'times of the call': [
    ['i går', called('2026-11-17')],
    ['igår 14', called('2026-11-17', '14:00')],
    ['IGÅR KL 14', called('2026-11-17', '14:00')],
    ['kl 14 i går', called('2026-11-17', '14:00')],
    ['i förrgår', called('2026-11-16')],
    ['i fredags', called('2026-11-13')],
    ['i onsdags 9', called('2026-11-11', '09:00')],
    ['förra tisdagen', called('2026-11-10')],
    ['last monday', called('2026-11-16')],
    ['2026-11-03', called('2026-11-03')],
    ['ringde 3/11', called('2026-11-03')],
    ['ringde torsdag', called('2026-11-12')],
    ['idag 9', called('2026-11-18', '09:00')],
    ['kl 9', called('2026-11-18', '09:00')],
    ['kl. 14.30', called('2026-11-18', '14:30')],
    ['klockan 9', called('2026-11-18', '09:00')],
    ['at 2pm', called('2026-11-18', '14:00')],
    ['2pm', called('2026-11-18', '14:00')],
    ['12 am', called('2026-11-18', '00:00')],
    ['14:30', called('2026-11-18', '14:30')],
    ['yesterday', called('2026-11-17')],
    ['för 20 min sedan', { called: { minutesAgo: 20 } }],
    ['för 20 minuter sen', { called: { minutesAgo: 20 } }],
    ['20 min sedan', { called: { minutesAgo: 20 } }],
    ['för en timme sedan', { called: { minutesAgo: 60 } }],
    ['för en kvart sedan', { called: { minutesAgo: 15 } }],
    ['för 3 dagar sedan', called('2026-11-15')],
    ['för en vecka sedan', called('2026-11-11')],
    ['20 min ago', { called: { minutesAgo: 20 } }],
    ['an hour ago', { called: { minutesAgo: 60 } }],
    ['2 days ago', called('2026-11-16')],
    ['called 10 min ago', { called: { minutesAgo: 10 } }],
    ['pratade om pris i går 14', { ...called('2026-11-17', '14:00'), ...note('pratade om pris') }],
    ['fick offert i går', note('fick offert i går')],
    ['vill ha svar idag', note('vill ha svar idag')],
    ['möte kl 14', note('möte kl 14')],
  ],
  'no days': [
    ['31/2', note('31/2')],
    ['ring 31/2', note('ring 31/2')],
    ['31 feb', note('31 feb')],
    ['0/5', note('0/5')],
    ['5/13', note('5/13')],
    ['2026-02-30', note('2026-02-30')],
    ['1999-01-01', note('1999-01-01')],
    ['v 54', note('v 54')],
    ['v 0', note('v 0')],
    ['om 9999 dagar', note('om 9999 dagar')],
    ['om 999 år', note('om 999 år')],
    ['kl 25', note('kl 25')],
    ['kl 9:75', note('kl 9:75')],
    ['tors 25', { ...followUp('2026-11-19'), ...note('25') }],
    ['tors 9 st', { ...followUp('2026-11-19'), ...note('9 st') }],
    ['öppet 24/7', note('öppet 24/7')],
    ['1/2 pris', note('1/2 pris')],
    ['fri frakt', note('fri frakt')],
    ['inte fredag', note('inte fredag')],
    ['varje tisdag', note('varje tisdag')],
    ['kund sedan 2026-11-03', note('kund sedan 2026-11-03')],
    ['call before friday', note('call before friday')],
    ['ring tors-fre', note('ring tors-fre')],
    ['mars', note('mars')],
    ['pris 12,50', note('pris 12,50')],
  ],
  'kind and direction': [
    ['besök', { kind: 'visit' }],
    ['visit', { kind: 'visit' }],
    ['sms', { kind: 'sms' }],
    ['SMS ja', { kind: 'sms', outcome: 'talked-open' }],
    ['mejl', { kind: 'email' }],
    ['e-post', { kind: 'email' }],
    ['email', { kind: 'email' }],
    ['12m ja, besök', { durationSeconds: 720, outcome: 'talked-open', kind: 'visit' }],
    ['12m ja, mejl skickat', { durationSeconds: 720, outcome: 'talked-open', ...note('mejl skickat') }],
    ['vill ha besök', note('vill ha besök')],
    ['ringde mig', { direction: 'in' }],
    ['inkommande', { direction: 'in' }],
    ['called me', { direction: 'in' }],
    ['incoming call', { direction: 'in' }],
    [
      'Ringde mig i går 14, ja',
      { direction: 'in', ...called('2026-11-17', '14:00'), outcome: 'talked-open' },
    ],
  ],
  quotes: [
    ['"12m ja"', note('"12m ja"')],
    ['12m "ring tors 9" ja', { durationSeconds: 720, ...note('"ring tors 9" ja') }],
    ['ja "tors', { outcome: 'talked-open', ...note('"tors') }],
    ['”tors” ring fre 10', { ...followUp('2026-11-20', '10:00'), ...note('”tors”') }],
    ['rör 5" ja', note('rör 5" ja')],
  ],
  'marks and lines': [
    ['vill se pris, 12m, ring honom', { durationSeconds: 720, ...note('vill se pris, ring honom') }],
    ['Pratade länge. 12m', { durationSeconds: 720, ...note('Pratade länge.') }],
    ['ja - vill se pris', { outcome: 'talked-open', ...note('vill se pris') }],
    ['12m -5 % rabatt', { durationSeconds: 720, ...note('-5 % rabatt') }],
    ['ja :)', { outcome: 'talked-open', ...note(':)') }],
    [
      'rad ett\n12m ja\nrad två',
      { durationSeconds: 720, outcome: 'talked-open', ...note('rad ett\nrad två') },
    ],
    ['  12m  ,  ja  ', { durationSeconds: 720, outcome: 'talked-open' }],
  ],
};

for (const [name, lines] of Object.entries(tables)) {
  describe(`a call line with ${name}`, () => {
    it.each(lines)('reads %j', (text, expected) => {
      expect(read(text)).toEqual({ ...nothing, ...expected });
    });
    it.each(lines)('reads %j the same decomposed and in capitals', (text, expected) => {
      const { note: _note, ...fields } = { ...nothing, ...expected };
      expect(read(text.normalize('NFD'))).toMatchObject(fields);
      expect(read(text.toUpperCase())).toMatchObject(fields);
    });
  });
}

describe('a call line in one language', () => {
  it.each<readonly [string, 'sv' | 'en', Expected]>([
    ['ja', 'en', note('ja')],
    ['yes', 'sv', note('yes')],
    ['i morgon', 'en', note('i morgon')],
    ['tomorrow', 'sv', note('tomorrow')],
    ['dec 3', 'sv', note('dec 3')],
    ['sat 9', 'sv', note('sat 9')],
    ['sat 9', 'en', followUp('2026-11-21', '09:00')],
    ['x', 'en', { outcome: 'never-again' }],
    ['12m', 'en', { durationSeconds: 720 }],
    ['3/12 kl 9', 'sv', followUp('2026-12-03', '09:00')],
  ])('reads %j in %s', (text, language, expected) => {
    expect(read(text, language)).toEqual({ ...nothing, ...expected });
  });
});

describe('the chips of a call line', () => {
  it('stand in the order they were typed, with their place and exact text', () => {
    const { chips } = parseCallLine('12m ja, vill se pris, ring tors 9', {
      today,
      language: 'sv',
      released: [],
    });
    expect(chips).toEqual([
      { kind: 'duration', value: 720, start: 0, end: 3, text: '12m' },
      { kind: 'outcome', value: 'talked-open', start: 4, end: 7, text: 'ja,' },
      { kind: 'follow-up', value: on('2026-11-19', '09:00'), start: 20, end: 33, text: ', ring tors 9' },
    ]);
  });

  it.each(Object.entries(outcomeKeys))('answer %s with its one key', (outcome, key) => {
    expect(read(`12m ${key}`)).toEqual({ ...nothing, durationSeconds: 720, outcome });
  });

  it('never imply an outcome from a follow-up', () => {
    expect(read('12m ring tors 9').outcome).toBeNull();
  });
});

describe('a chip that was taken back into text', () => {
  const text = '12m ja, vill se pris, ring tors 9';
  const parse = (released: readonly number[]) => parseCallLine(text, { today, language: 'sv', released });

  it('becomes note and leaves the other chips as they were', () => {
    const line = parse([0]);
    expect(line.durationSeconds).toBeNull();
    expect(line.outcome).toBe('talked-open');
    expect(line.followUp).toEqual(on('2026-11-19', '09:00'));
    expect(line.note).toBe('12m vill se pris');
  });

  it('stays note when its start has moved over a mark', () => {
    const start = parse([]).chips.at(-1)?.start ?? -1;
    expect(parse([start]).note).toBe('vill se pris, ring tors 9');
    expect(parse([start, 4]).note).toBe('ja, vill se pris, ring tors 9');
  });

  it('gives the whole line back once all are released', () => {
    const starts = parse([]).chips.map((chip) => chip.start);
    expect(parse(starts)).toEqual({ chips: [], ...nothing, note: text });
  });
});

const readOn = (day: CalendarDay, text: string) =>
  parseCallLine(text, { today: day, language: 'both', released: [] }).followUp;

describe('days at the edge of a year', () => {
  it.each<readonly [CalendarDay, string, CalendarDay]>([
    ['2026-12-31', 'i morgon', '2027-01-01'],
    ['2026-12-31', 'v 1', '2027-01-04'],
    ['2027-01-01', 'ring v 53', '2027-01-01'],
    ['2027-01-04', 'ring 4/1', '2027-01-04'],
    ['2026-01-31', 'om en månad', '2026-02-28'],
    ['2026-11-22', 'nästa tisdag', '2026-11-24'],
    ['2026-11-23', 'nästa tisdag', '2026-12-01'],
    ['2026-11-23', 'mån', '2026-11-30'],
    ['2026-11-23', 'tis', '2026-11-24'],
    ['2026-12-15', 'nästa månad', '2027-01-01'],
  ])('on %s reads %j as %s', (day, text, expected) => {
    expect(readOn(day, text)?.on).toBe(expected);
  });
});
