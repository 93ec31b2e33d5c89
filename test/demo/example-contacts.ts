import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import { companies, consumers, employees, roles, soleTraders, sources } from './example-names.ts';
import { type Area, createNumbers } from './example-numbers.ts';
import type { Draws } from './seeded.ts';

type Point = ContactInput['points'][number];

/** Contacts by the part they play in the example. */
export interface ExampleContacts {
  readonly employees: readonly ContactInput[];
  readonly soleTraders: readonly ContactInput[];
  readonly consumers: readonly ContactInput[];
  readonly companies: readonly ContactInput[];
}

/** Companies that are contacts of their own, with a switchboard. */
const SWITCHBOARDS = 8;
// No Swedish company has a number that begins with 555; the check digits are right.
const organisationNumbers = ['555010-0019', '555020-0025', '555030-0031', '555040-0047', '555050-0051'];

/** About sixty contacts, whose identifiers were all obtained in the year before `firstDay`. */
export function makeContacts(draws: Draws, firstDay: CalendarDay): ExampleContacts {
  const makePoint = createPointMaker(draws, firstDay);
  const nextNumber = createNumbers();
  const makePerson = (
    name: string,
    legalForm: LegalForm,
    work: { companyName: string; role: string },
    points: readonly Point[],
  ): ContactInput => ({
    ...blank,
    id: draws.id(),
    kind: 'person',
    name,
    legalForm,
    ...work,
    points: [...points],
  });

  const employeeOf = (name: string, index: number): ContactInput => {
    const [companyName, label, area] = companyAt(index);
    const points = [makePoint('phone', nextNumber('mobile'), 'mobil')];
    if (draws.happens(60)) points.push(makePoint('phone', nextNumber(area), 'direkt'));
    points.push(makePoint('email', `${localPart(name)}@${label}.example`, ''));
    return makePerson(name, 'employee', { companyName, role: draws.pick(roles) }, points);
  };
  const soleTraderOf = ([name, companyName]: readonly [string, string]): ContactInput =>
    makePerson(name, 'sole-trader', { companyName, role: 'Ägare' }, [
      makePoint('phone', nextNumber('mobile'), 'mobil'),
      makePoint('email', `${localPart(name)}@foretagare.example`, ''),
    ]);
  const consumerOf = (name: string): ContactInput =>
    makePerson(name, 'consumer', { companyName: '', role: '' }, [
      makePoint('phone', nextNumber('mobile'), 'mobil'),
      makePoint('phone', nextNumber(draws.pick(['stockholm', 'malmö'] as const)), 'hem'),
    ]);
  const companyOf = (index: number): ContactInput => {
    const [name, label, area] = companyAt(index);
    return {
      ...blank,
      id: draws.id(),
      kind: 'company',
      name,
      legalForm: 'legal-person',
      organisationNumber: organisationNumbers[index] ?? '',
      points: [
        makePoint('phone', nextNumber(area), 'växel'),
        makePoint('email', `info@${label}.example`, ''),
      ],
    };
  };
  return {
    employees: employees.map(employeeOf),
    soleTraders: soleTraders.map(soleTraderOf),
    consumers: consumers.map(consumerOf),
    companies: Array.from({ length: SWITCHBOARDS }, (_, index) => companyOf(index)),
  };
}

const blank = { companyName: '', role: '', organisationNumber: '', note: '' } as const;

function companyAt(index: number): readonly [name: string, label: string, area: Exclude<Area, 'mobile'>] {
  const company = companies[index % companies.length];
  if (!company) throw new RangeError('there are no companies');
  return company;
}

/** `Per-Olof Nygårdh` as `per-olof.nygardh`. */
const localPart = (name: string): string =>
  name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '.');

const createPointMaker =
  (draws: Draws, firstDay: CalendarDay) =>
  (kind: Point['kind'], raw: string, label: string): Point => {
    const [source, note] = draws.pick(sources);
    const obtainedOn = addDays(firstDay, -1 - draws.below(365));
    return { id: draws.id(), kind, raw, label, source: { kind: source, note, obtainedOn } };
  };
