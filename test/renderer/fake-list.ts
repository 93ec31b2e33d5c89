import { emptyCard, missingOf } from '#shared/features/screening/list-card.rules.ts';
import type { ListCard, Session, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { cautiousPolicy, rowCodes, type RowCode } from '#shared/features/screening/screening-words.ts';
import type { Job, JobStage } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type RowProblem, rowProblems } from '#shared/lists/list-fields.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { type FakeBridge, type FakeServices, installBridge } from './fake-bridge.ts';

const today = '2026-11-25';

const columns = ['Namn', 'Telefon', 'E-post', 'Personnr', 'Segment'];

/** Four rows: the second has a wrong number, the third neither number nor address. */
const firstCells: readonly (readonly string[])[] = [
  ['Anna Åkerström', '070-174 06 05', 'anna@exempel.se', '19800101-1234', 'A'],
  ['Björn Berg', '8-12', '', '19810101-1234', 'B'],
  ['Cecilia Öhman', '', '', '19820101-1234', 'B'],
  ['Dragan Ek', '070-174 06 08', '', '19830101-1234', 'C'],
];

const problemsOf = ([, phone = '', email = '']: readonly string[]): RowProblem[] => {
  if (phone === '' && email === '') return ['no-identifier'];
  return phone !== '' && phone.replace(/\D/g, '').length < 8 ? ['phone-invalid'] : [];
};

const zeroOf = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

const found = {
  clear: { reason: null, words: null },
  'national-register': {
    reason: {
      rule: 'register-listed',
      verdict: 'blocked',
      facts: { register: 'nix-telefon', versionOn: '2026-11-01', because: 'unknown' },
      citations: [
        { label: 'MFL (2008:486) 21 §', address: 'https://www.riksdagen.se/mfl', confidence: 'high' },
      ],
    },
    words: null,
  },
  invalid: { reason: null, words: { key: 'invalid', row: null } },
  'duplicate-in-file': { reason: null, words: { key: 'same-as-row', row: 2 } },
} as const satisfies Partial<Record<RowCode, Pick<SessionRow, 'reason' | 'words'>>>;

const codes = ['clear', 'national-register', 'invalid', 'duplicate-in-file'] as const;

const registers = [
  {
    register: 'nix-telefon' as const,
    file: {
      versionOn: '2026-11-01',
      validUntil: '2026-12-31',
      daysLeft: 37,
      numberCount: 1_834_211,
      fileName: 'nix.txt',
      importedAt: '2026-11-02T08:00:00.000Z',
      importedBy: 'Maja Lind',
    },
  },
];

export interface FakeList {
  readonly bridge: FakeBridge;
  /** What main holds. */
  readonly held: () => Session | null;
  readonly inputsOf: (operation: string) => readonly unknown[];
  /** Lets long work of that kind wait until it is cancelled or let go; answers with the way to let it go. */
  readonly hold: (
    operation: 'check' | 'screen' | 'dryRun' | 'write' | 'readAgain' | 'chooseFile',
  ) => () => void;
}

export const fullCard: ListCard = { ...exampleCard, isControllerNamed: 'yes' };

/** Main's side of the wizard with a list of four rows, at the step that `start` says. */
export function installFakeList(start: Partial<Session> | null): FakeList {
  let cells = firstCells.map((row) => [...row]);
  let undoable: (readonly (readonly string[])[])[] = [];
  let held: Session | null = start === null ? null : newSession(start);
  const holds = new Map<string, Promise<void>>();
  let stop: (() => void) | null = null;

  const show = (): Session => {
    if (held === null) throw new AppError('list-not-open');
    return { ...held, missing: missingOf(held.card, today) };
  };
  const update = (part: Partial<Session>): Session => {
    held = { ...show(), ...part };
    return show();
  };
  const work = async (name: string): Promise<void> => {
    const waiting = holds.get(name);
    if (!waiting) return;
    await Promise.race([
      waiting,
      new Promise<void>((_, reject) => {
        stop = () => reject(new AppError('cancelled'));
      }),
    ]);
  };
  const change = (next: (row: readonly string[], index: number) => string[]): Session => {
    undoable = [...undoable, cells];
    cells = cells.map(next);
    return update({ changeCount: show().changeCount + 1, problems: null, screening: null, dryRun: null });
  };
  const replaced = (text: string, input: { kind: string; find?: string; replace?: string }): string =>
    input.kind === 'replace'
      ? text.replaceAll(input.find ?? '', input.replace ?? '')
      : text.replace(/^(?=[1-9][\d -]{3,})/, '0');

  const screening: NonNullable<FakeServices['screening']> = {
    session: async () => held && show(),
    chooseFile: async () => {
      await work('chooseFile');
      held = newSession({ step: 'file' });
      return { outcome: 'read', session: show() };
    },
    bringPart: async ({ isLast, name }) => {
      if (!isLast) return null;
      held = newSession({ step: 'file', fileName: name });
      return show();
    },
    readAgain: async (reading) => {
      await work('readAgain');
      const { file } = show();
      if (!file) throw new AppError('file-changed');
      const {
        encoding = file.encoding,
        delimiter = file.delimiter,
        headerRecord = file.headerRecord,
      } = reading;
      return update({ file: { ...file, encoding, delimiter, headerRecord }, problems: null });
    },
    goTo: async ({ step }) => update({ step }),
    saveCard: async (card) => update({ card }),
    attachEvidence: async () =>
      update({ card: { ...show().card, evidence: { id: crypto.randomUUID(), name: 'Avtal.pdf' } } }),
    saveMapping: async ({ mapping }) => update({ mapping, mappingFrom: 'person', problems: null }),
    check: async () => {
      await work('check');
      const problems = zeroOf(rowProblems);
      for (const row of cells) for (const problem of problemsOf(row)) problems[problem] += 1;
      return update({ problems });
    },
    previewChange: async (input) => {
      if (input.kind === 'cell') throw new AppError('invalid-input');
      const samples = cells.flatMap((row, index) => {
        const before = row[input.column] ?? '';
        const after = replaced(before, input);
        return before === after ? [] : [{ number: index + 2, before, after }];
      });
      return { count: samples.length, samples };
    },
    change: async (input) =>
      change((row, index) =>
        row.map((text, column) => {
          if (column !== input.column) return text;
          if (input.kind === 'cell') return index === input.row ? input.value : text;
          return replaced(text, input);
        }),
      ),
    undoChange: async () => {
      cells = (undoable.at(-1) ?? cells).map((row) => [...row]);
      undoable = undoable.slice(0, -1);
      return update({ changeCount: show().changeCount - 1, problems: null });
    },
    screen: async () => {
      await work('screen');
      if (show().missing.length > 0) throw new AppError('list-not-ready');
      return update({ screening: newScreening() });
    },
    rows: async ({ show: wanted, offset, limit }) => {
      const isScreened = show().screening !== null;
      const rows = cells.flatMap((row, index): SessionRow[] => {
        const problems = problemsOf(row);
        const code = codes[index] ?? 'clear';
        if (wanted === 'problems' && problems.length === 0) return [];
        if (wanted !== 'all' && wanted !== 'problems' && wanted !== code) return [];
        return [
          {
            row: index,
            number: index + 2,
            cells: [...row],
            problems,
            wrongColumns: problems.includes('phone-invalid') ? [1] : [],
            code: isScreened ? code : null,
            ...(isScreened ? structuredClone(found[code]) : { reason: null, words: null }),
          },
        ];
      });
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    dryRun: async ({ policy }) => {
      await work('dryRun');
      return update({ policy, dryRun: { ...effects, updated: policy.company === 'never' ? 0 : 1 } });
    },
    write: async ({ id }) => {
      await work('write');
      held = null;
      return { id };
    },
    cancel: async () => stop?.(),
    discard: async () => {
      held = null;
    },
    saveBadRows: async () => ({ outcome: 'saved', fileNames: ['Rader att rätta.csv'] }),
  };
  const bridge = installBridge({ screening, doNotCall: { registers: async () => registers } });
  return {
    bridge,
    held: () => held && show(),
    inputsOf: (operation) =>
      bridge.requests.filter((request) => request.operation === operation).map(({ input }) => input),
    hold: (operation) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(operation, promise);
      return () => {
        holds.delete(operation);
        resolve();
      };
    },
  };
}

/** What a dry run says. */
const effects = {
  new: 2,
  updated: 1,
  changedFields: { name: 0, company: 1, role: 0, 'organisation-number': 0, note: 0, identifiers: 0 },
  same: 0,
  blocked: 1,
  broken: 1,
};

const newScreening = (): NonNullable<Session['screening']> => ({
  at: '2026-11-25T08:15:00.000Z',
  counts: {
    ...zeroOf(rowCodes),
    clear: 1,
    'national-register': 1,
    invalid: 1,
    'duplicate-in-file': 1,
  },
  registers: [
    {
      register: 'nix-telefon',
      versionOn: '2026-11-01',
      validUntil: '2026-12-31',
      isValid: true,
      numberCount: 1_834_211,
    },
  ],
  rulePack: 'SE 2026-11-25',
});

export const exampleFile: NonNullable<Session['file']> = {
  fileName: 'kunder.csv',
  byteLength: 2_345_678,
  kind: 'text',
  encoding: 'windows-1252',
  encodings: [
    { encoding: 'windows-1252', lines: ['Anna Åkerström;070-174 06 05'] },
    { encoding: 'macintosh', lines: ['Anna ≈kerstr^m;070-174 06 05'] },
  ],
  delimiter: ';',
  sheets: [],
  sheet: null,
  headerRecord: 0,
  columns,
  samples: columns.map((_, column) => firstCells.map((row) => row[column] ?? '').filter(Boolean)),
  rowCount: firstCells.length,
  raggedRows: 0,
  endsInsideQuotes: false,
  formulasWithoutValue: 0,
  preview: firstCells.map((row) => [...row]),
};

const newSession = (part: Partial<Session>): Session => ({
  id: '3d0c7c5e-9f0a-4a34-8a35-1f6f4d0e2b01',
  step: 'file',
  file: exampleFile,
  fileName: 'kunder.csv',
  card: emptyCard,
  missing: [],
  mapping: ['name', 'phone', 'email', 'personal-identity-number', 'ignore'],
  mappingFrom: 'guess',
  changeCount: 0,
  problems: null,
  screening: null,
  policy: cautiousPolicy,
  dryRun: null,
  ...part,
});

/** A word of main's about how far long work has come. */
export const progressOf = (done: number, total: number, stage: JobStage = 'checking') => ({
  type: 'progress' as const,
  job: 'list' satisfies Job as 'list',
  stage,
  done,
  total,
});

export const screened = newScreening;
