import { describe, expect, it } from 'vitest';
import {
  fitText,
  MOST_POINTS,
  newContactOf,
  readListedRow,
  type RowRecord,
} from '#shared/features/screening/listed-row.rules.ts';
import {
  type Merge,
  mergeRow,
  type MergeTerms,
  type MetContact,
  spokenFields,
} from '#shared/features/screening/merge-row.rules.ts';
import { cautiousPolicy, type WritePolicy } from '#shared/features/screening/screening-words.ts';

const record = (fields: Partial<RowRecord>): RowRecord => ({
  name: '',
  company: '',
  role: '',
  note: '',
  phones: [],
  emails: [],
  organisationNumber: null,
  ...fields,
});

const phone = (e164: string | null, raw = '070-123 45 67') => ({ raw, e164 });
const email = (matchKey: string | null, raw = 'anna@bolaget.se') => ({ raw, matchKey });

const row = (fields: Partial<RowRecord>) => readListedRow(record(fields));

const anna: MetContact = {
  kind: 'person',
  name: 'Anna Berg',
  companyName: '',
  role: 'Inköpare',
  note: '',
  legalForm: 'unknown',
  organisationNumber: null,
};
const bolaget: MetContact = { ...anna, kind: 'company', name: 'Bolaget AB', role: '' };

const everywhere = (policy: WritePolicy['name']): WritePolicy => ({
  name: policy,
  company: policy,
  role: policy,
  'organisation-number': policy,
  note: policy,
  identifiers: policy,
});

const terms = (fields: Partial<MergeTerms>): MergeTerms => ({
  policy: cautiousPolicy,
  isNewer: true,
  settled: new Set(),
  isCompanyHeld: false,
  heldKeys: new Set(),
  pointCount: 0,
  ...fields,
});

const nothing: Merge = { fields: {}, added: [], changed: [] };

describe('what a row may change in a contact', () => {
  const full = row({ name: 'Anna Ek', company: 'Annat AB', role: 'Chef', note: 'Från mässan' });

  it.each<[string, WritePolicy, boolean, Merge['fields']]>([
    ['never changes anything', everywhere('never'), true, {}],
    [
      'fills only what is empty',
      everywhere('fill-empty'),
      true,
      { companyName: 'Annat AB', note: 'Från mässan' },
    ],
    [
      'replaces what is older',
      everywhere('newer-wins'),
      true,
      { name: 'Anna Ek', companyName: 'Annat AB', role: 'Chef', note: 'Från mässan' },
    ],
    [
      'fills, but does not replace what is newer',
      everywhere('newer-wins'),
      false,
      { companyName: 'Annat AB', note: 'Från mässan' },
    ],
    [
      'leaves the name alone by caution',
      cautiousPolicy,
      true,
      { companyName: 'Annat AB', note: 'Från mässan' },
    ],
    [
      'takes each field by its own policy',
      { ...everywhere('never'), role: 'newer-wins' },
      true,
      { role: 'Chef' },
    ],
  ])('%s', (_, policy, isNewer, fields) => {
    expect(mergeRow(anna, full, terms({ policy, isNewer })).fields).toEqual(fields);
  });

  it('never overwrites with nothing', () => {
    const known = {
      ...anna,
      companyName: 'Bolaget AB',
      note: 'Ring på kvällen',
      organisationNumber: '556036-0793',
    };
    expect(mergeRow(known, row({}), terms({ policy: everywhere('newer-wins') }))).toEqual(nothing);
  });

  it('says nothing of a value that is the same', () => {
    const same = row({ name: 'Anna Berg', role: 'Inköpare' });
    expect(mergeRow(anna, same, terms({ policy: everywhere('newer-wins') }))).toEqual(nothing);
  });

  it('leaves what an earlier row of the list has spoken about', () => {
    const settled = new Set(['companyName', 'note'] as const);
    expect(mergeRow(anna, full, terms({ settled })).fields).toEqual({});
  });

  it('does not take a contact away from a company that has said no', () => {
    const employed = { ...anna, companyName: 'Bolaget AB', organisationNumber: '556036-0793' };
    const moved = row({
      company: 'Annat AB',
      organisationNumber: { value: '212000-0142', isPersonal: false },
    });
    const policy = everywhere('newer-wins');
    expect(mergeRow(employed, moved, terms({ policy, isCompanyHeld: true })).fields).toEqual({});
    expect(mergeRow(employed, moved, terms({ policy })).fields).toEqual({
      companyName: 'Annat AB',
      organisationNumber: '212000-0142',
    });
  });

  it("takes the company for the name on a company's card", () => {
    const renamed = row({ name: 'Anna Berg', company: 'Bolaget i Norr AB' });
    expect(mergeRow(bolaget, renamed, terms({ policy: everywhere('newer-wins') })).fields).toEqual({
      name: 'Bolaget i Norr AB',
    });
    expect(spokenFields(bolaget, renamed)).toEqual(['name']);
    expect(spokenFields(anna, renamed)).toEqual(['name', 'companyName']);
  });

  it('counts the changed values of each field', () => {
    const brought = row({
      company: 'Annat AB',
      organisationNumber: { value: '556036-0793', isPersonal: false },
      phones: [phone('+46701234567'), phone('+46739876543')],
    });
    expect(mergeRow(bolaget, { ...brought, company: '' }, terms({})).changed).toEqual([
      'organisation-number',
      'identifiers',
      'identifiers',
    ]);
    expect(mergeRow(anna, brought, terms({})).changed).toEqual([
      'company',
      'organisation-number',
      'identifiers',
      'identifiers',
    ]);
  });
});

describe('the legal form of a contact that is there', () => {
  const number = (value: string, isPersonal: boolean) => ({ organisationNumber: { value, isPersonal } });
  const form = (contact: MetContact, fields: Partial<RowRecord>, policy = cautiousPolicy) =>
    mergeRow(contact, row(fields), terms({ policy })).fields.legalForm;

  it('is learned from its own organisation number', () => {
    expect(form(bolaget, number('556036-0793', false))).toBe('legal-person');
    expect(form(anna, number('811218-9876', true))).toBe('sole-trader');
  });

  it.each<[string, MetContact, Partial<RowRecord>, WritePolicy]>([
    ['a person at a company', anna, number('556036-0793', false), cautiousPolicy],
    [
      'somebody whose form is known',
      { ...bolaget, legalForm: 'consumer' },
      number('556036-0793', false),
      cautiousPolicy,
    ],
    [
      'a company with another number',
      { ...bolaget, organisationNumber: '212000-0142' },
      number('556036-0793', false),
      cautiousPolicy,
    ],
    ['anybody where the number may not change', bolaget, number('556036-0793', false), everywhere('never')],
    ['anybody without a number', bolaget, { company: 'Bolaget AB' }, cautiousPolicy],
  ])('stays as it is for %s', (_, contact, fields, policy) => {
    expect(form(contact, fields, policy)).toBeUndefined();
  });
});

describe('numbers and addresses of a row', () => {
  it('are only ever added, each once', () => {
    const brought = row({
      phones: [phone('+46701234567'), phone('+46701234567', '+46 70 123 45 67'), phone(null, 'hej')],
      emails: [email('anna+lista@bolaget.se'), email('anna@bolaget.se'), email(null, 'anna@')],
    });
    expect(mergeRow(anna, brought, terms({})).added).toEqual([
      { kind: 'phone', raw: '070-123 45 67', normalised: '+46701234567', key: '+46701234567' },
      { kind: 'email', raw: 'anna@bolaget.se', normalised: 'anna+lista@bolaget.se', key: 'anna@bolaget.se' },
    ]);
    const heldKeys = new Set(['+46701234567', 'anna@bolaget.se']);
    expect(mergeRow(anna, brought, terms({ heldKeys, pointCount: 2 }))).toEqual(nothing);
  });

  it('stay out where the policy says so', () => {
    const brought = row({ phones: [phone('+46701234567')] });
    expect(mergeRow(anna, brought, terms({ policy: { ...cautiousPolicy, identifiers: 'never' } }))).toEqual(
      nothing,
    );
  });

  it('stop where the contact form does', () => {
    const phones = Array.from({ length: 60 }, (_, index) => phone(`+467000000${10 + index}`));
    expect(row({ phones }).points).toHaveLength(MOST_POINTS);
    const added = mergeRow(anna, row({ phones }), terms({ pointCount: 48 })).added;
    expect(added.map(({ key }) => key)).toEqual(['+46700000010', '+46700000011']);
  });

  it('are kept as they are understood where the text itself could not be saved again', () => {
    const covered = row({ phones: [phone('+46701234567', '070-••• 45 67')], emails: [email('a@b.se', ' ')] });
    expect(covered.points.map(({ raw }) => raw)).toEqual(['+46701234567', 'a@b.se']);
  });
});

describe('a row as a new contact', () => {
  it.each<[string, Partial<RowRecord>, object]>([
    [
      'is a person when it names one',
      { name: 'Anna Berg', company: 'Bolaget AB', role: 'VD' },
      { kind: 'person', name: 'Anna Berg', companyName: 'Bolaget AB', role: 'VD' },
    ],
    [
      'is a company when it names only that',
      { company: 'Bolaget AB', organisationNumber: { value: '556036-0793', isPersonal: false } },
      {
        kind: 'company',
        name: 'Bolaget AB',
        companyName: '',
        organisationNumber: '556036-0793',
        legalForm: 'legal-person',
      },
    ],
    [
      'is known by its number when it names nobody',
      { phones: [phone('+46701234567', '46701234567')] },
      { kind: 'person', name: '070-123 45 67', legalForm: 'unknown' },
    ],
    [
      'is known by its address when there is no number',
      { emails: [email('anna@bolaget.se', 'Anna <anna@bolaget.se>')] },
      { kind: 'person', name: 'anna@bolaget.se' },
    ],
    [
      'keeps no personal identity number of a sole trader',
      { name: 'Anna Berg', organisationNumber: { value: '811218-9876', isPersonal: true } },
      { organisationNumber: null, legalForm: 'sole-trader' },
    ],
  ])('%s', (_, fields, expected) => {
    expect(newContactOf(row(fields), 'unknown')).toMatchObject(expected);
  });

  it('is in law what the list is said to be of, when nothing else tells', () => {
    const person = row({ name: 'Anna Berg' });
    expect(newContactOf(person, 'consumers').legalForm).toBe('consumer');
    expect(newContactOf(person, 'employees').legalForm).toBe('employee');
    expect(newContactOf(row({ company: 'Bolaget AB' }), 'companies').legalForm).toBe('legal-person');
  });
});

describe('a text of a list', () => {
  it.each([
    ['  Anna Berg ', 20, 'Anna Berg'],
    ['Anna\u0000 Berg', 20, 'Anna Berg'],
    ['Anna Berg', 5, 'Anna'],
    ['Anna😀', 5, 'Anna'],
    ['Anna😀', 6, 'Anna😀'],
    ['\u0000', 5, ''],
  ])('%j fits into %i as %j', (text, most, expected) => {
    expect(fitText(text, most)).toBe(expected);
  });
});
