import type { Block } from '#shared/documents/document-model.ts';
import { translate } from '#shared/i18n/text.ts';
import type { PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import { paragraph } from '../../../documents/paper.ts';
import { facts, list, type Report, subheading, table } from './report-blocks.ts';
import { declarationOf, say, type Voice } from './say-value.ts';
import type { LeftOut } from './left-out.ts';

/** Heading 17: art. 15(4), with reasons. */
export function leftOutSection({ facts: found, voice, visible: { leftOut } }: Report): Block[] {
  const removed = leftOut
    .filter(({ reason }) => reason === 'othersCovered')
    .reduce((sum, { count }) => sum + count, 0);
  const { sharedCalls } = found;
  return [
    list([
      removed === 0 ? say(voice, 'leftOutNoOthers') : say(voice, 'leftOutOthers', { count: removed }),
      ...(sharedCalls === 0 ? [] : [say(voice, 'leftOutShared', { count: sharedCalls })]),
      say(voice, 'leftOutStaff'),
      say(voice, 'leftOutTechnical'),
    ]),
    ...(leftOut.length === 0 ? [] : [leftOutTable(voice, leftOut)]),
  ];
}

const titleOf = ({ language }: Voice, name: PersonalTable): string =>
  translate(declarationOf(name).title, language);

const leftOutTable = (voice: Voice, leftOut: readonly LeftOut[]): Block =>
  table(
    say(voice, 'leftOutByKind'),
    [
      { title: say(voice, 'leftOutWhat'), share: 5 },
      { title: say(voice, 'leftOutCount'), share: 2 },
      { title: say(voice, 'leftOutWhy'), share: 10 },
    ],
    leftOut.map((one) => [titleOf(voice, one.table), String(one.count), sayWhy(voice, one)]),
  );

/** Why something was left out, as a sentence. */
export const sayWhy = (voice: Voice, { reason }: LeftOut): string => say(voice, `leftOut.${reason}`);

/** Each text once, a line each. */
const together = (...texts: readonly (readonly string[])[]): string => [...new Set(texts.flat())].join('\n');

/** The search record: terms in all forms, every place, hits, and the checksums. */
export function searchSection({ voice, search, sha256 }: Report): Block[] {
  const { terms, places, notSearched } = search.record;
  return [
    subheading(say(voice, 'searchTerms')),
    facts([
      [say(voice, 'searchNames'), together(terms.names)],
      [say(voice, 'searchForms'), together(terms.nameForms)],
      [say(voice, 'searchPhones'), together(terms.phones, terms.numbers, terms.digits)],
      [say(voice, 'searchEmails'), together(terms.emails, terms.addresses)],
      [say(voice, 'searchShared'), together(terms.shared)],
      [say(voice, 'searchFirm'), together(terms.organisation)],
      [say(voice, 'searchContacts'), String(terms.contacts)],
    ]),
    subheading(say(voice, 'searchPlaces')),
    table(
      say(voice, 'searchPlaces'),
      [
        { title: say(voice, 'place'), share: 6 },
        { title: say(voice, 'hits'), share: 2 },
        { title: say(voice, 'setAside'), share: 3 },
      ],
      places.map(({ table: place, hits, setAside }) => [
        titleOf(voice, place),
        String(hits),
        String(setAside),
      ]),
    ),
    paragraph(say(voice, 'searchElsewhere', { count: notSearched.length }), 'soft'),
    facts([
      [say(voice, 'searchChecksum'), search.sha256],
      [say(voice, 'checksum'), sha256],
    ]),
  ];
}
