import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#main/import/draft/read-draft.ts';
import { draftLimits } from '#main/import/draft-protocol.ts';
import {
  draftDuties,
  type DraftScan,
  draftScanSchema,
} from '#shared/features/email-checks/draft-scan.contract.ts';
import { dutyCheckTexts } from '#shared/features/email-checks/draft-scan.messages.ts';
import { scanDraft } from '#shared/features/email-checks/draft-scan.rules.ts';
import { knownSenders } from '#shared/features/email-checks/known-senders.ts';
import { trackerVendors } from '#shared/features/email-checks/tracker-vendors.ts';
import { languages } from '#shared/i18n/text.ts';
import { cleanDrafts, link, page, trackedDrafts } from '#test/support/make-drafts.ts';

const scan = async (text: string, companyName = 'Bolaget AB'): Promise<DraftScan> =>
  scanDraft(await readDraft({ text }, draftLimits), { companyName });

const told = ({ findings }: DraftScan) =>
  findings.map(({ kind, vendor, why, sure }) => [kind, vendor, why, sure]);

const shareFound = 0.95;

describe('a draft that watches its reader', () => {
  it.each(trackedDrafts.map((draft) => [draft.name, draft] as const))(
    'is told by what it holds: %s',
    async (_name, { source, findings, usesTracking }) => {
      const scanned = await scan(source);
      expect({ findings: told(scanned), usesTracking: scanned.usesTracking }).toEqual({
        findings,
        usesTracking,
      });
    },
  );

  it('is found in at least 95 of 100 cases, counting those known to be missed', async () => {
    let found = 0;
    let total = 0;
    for (const { source, findings, missed = 0 } of trackedDrafts) {
      const kinds = new Set(told(await scan(source)).map(([kind, vendor]) => `${kind} ${vendor}`));
      found += findings.filter(([kind, vendor]) => kinds.has(`${kind} ${vendor}`)).length;
      total += findings.length + missed;
    }
    console.log(`trackers found: ${found} of ${total}, in ${trackedDrafts.length} drafts`);
    expect(trackedDrafts.length).toBeGreaterThanOrEqual(60);
    expect(found / total).toBeGreaterThanOrEqual(shareFound);
  });

  it('shows one finding for all that is alike, with how many there are and the beginning of the first', async () => {
    const code = 'Ab3dE6gH9jK2mN5pQ8sT';
    const links = [1, 2, 3].map((one) =>
      link(`https://u1.ct.sendgrid.net/ls/click?upn=${code.repeat(8)}${one}`),
    );
    const { findings } = await scan(page(...links));
    expect(findings).toEqual([
      {
        kind: 'tracked-link',
        vendor: 'SendGrid',
        why: 'vendor-address',
        sure: 'certain',
        count: 3,
        where: `https://u1.ct.sendgrid.net/ls/click?upn=${code.repeat(8).slice(0, 78)} …`,
      },
    ]);
    expect(findings[0]?.where).toHaveLength(120);
  });

  it('gives what its contract says, however much is found', async () => {
    const links = Array.from({ length: 300 }, (_, nth) =>
      link(`https://click${nth}.annat.example/?email=a@b${nth}.se`),
    );
    const scanned = await scan(page(...links));
    expect(draftScanSchema.parse(scanned)).toEqual(scanned);
    expect(scanned.findings).toHaveLength(200);
  });
});

describe('a draft that anybody may send', () => {
  it.each(cleanDrafts)('raises no alarm: %s', async (_name, source) => {
    const scanned = await scan(source);
    expect({ findings: scanned.findings, usesTracking: scanned.usesTracking }).toEqual({
      findings: [],
      usesTracking: 'none',
    });
  });
});

describe('what a message must hold', () => {
  const sv = [
    'Hej Anna,',
    'jag heter Nils Ek och arbetar på Bolaget i Umeå AB.',
    'Din mejladress hittade jag på er webbplats.',
    'Du har rätt att när som helst invända mot att vi använder dina uppgifter till direktmarknadsföring.',
    'Vill du inte ha fler mejl? Svara på det här mejlet eller skriv till stopp@bolaget.example.',
    'Så behandlar vi personuppgifter: https://www.bolaget.example/integritet',
  ].join('\n\n');
  const en = [
    'Dear Anna,',
    'my name is Nils Ek and I work at Bolaget i Umea.',
    'I found your e-mail address on your company’s website.',
    'You have the right to object at any time to the use of your data for direct marketing.',
    'If you no longer wish to hear from us, reply to this message.',
    'Our privacy notice: https://www.bolaget.example/en/privacy',
  ].join('\n\n');

  const statesOf = ({ checks }: DraftScan) => checks.map(({ duty, state }) => `${duty}: ${state}`);

  it.each([
    ['Swedish', sv],
    ['English', en],
  ])('is found when it is there, in %s', async (_language, text) => {
    const scanned = await scan(text, 'Bolaget i Umeå AB');
    expect(statesOf(scanned)).toEqual([
      'write-who-is-sending: met',
      'write-stop-address: met',
      'write-right-to-object: met',
      'write-source: met',
      'write-privacy-information: met',
    ]);
    for (const { quote, citations } of scanned.checks) {
      expect(quote).not.toBeNull();
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  it('is missed when it is not there', async () => {
    expect(statesOf(await scan('Hej Anna,\n\nhar du tid på torsdag?\n\nNils', 'Bolaget AB'))).toEqual([
      'write-who-is-sending: missing',
      'write-stop-address: missing',
      'write-right-to-object: missing',
      'write-source: missing',
      'write-privacy-information: missing',
    ]);
  });

  type Case = readonly [says: string, state: 'met' | 'missing' | 'unsure', quote: string | null];
  const stateOf = async (text: string, duty: string, companyName = 'Bolaget AB') => {
    const found = (await scan(text, companyName)).checks.find((one) => one.duty === duty);
    return [found?.state, found?.quote];
  };
  const from = (address: string, text: string) => `From: Nils <${address}>\nTo: a@kund.example\n\n${text}`;

  it.each<Case>([
    ['Nils Ek, BOLAGET AB (publ)', 'met', 'Nils Ek, BOLAGET AB (publ)'],
    ['Nils Ek på Bolagets vägnar', 'missing', null],
    [from('nils@bolaget.example', 'Hej!'), 'unsure', 'nils@bolaget.example'],
    ['Hej! https://www.bolaget.example/priser', 'met', 'Hej! https://www.bolaget.example/priser'],
    ['From: Bolaget AB <a@annat.example>\nTo: b@kund.example\n\nHej!', 'met', 'Bolaget AB'],
    [page('<p style="display:none">Bolaget AB</p>'), 'missing', null],
    [page('<p>B&#111;laget</p>'), 'met', 'Bolaget'],
  ])('is the sender’s name: %s', async (text, state, quote) => {
    expect(await stateOf(text, 'write-who-is-sending')).toEqual([state, quote]);
  });

  it('is a name nobody has said, which leaves it open', async () => {
    expect(await stateOf('Hej från Bolaget', 'write-who-is-sending', '')).toEqual(['unsure', null]);
  });

  it.each<Case>([
    [page('<a href="mailto:stopp@bolaget.example">Avregistrera</a>'), 'met', 'Avregistrera'],
    [page('<a href="https://x.example/unsub?k=1">här</a>'), 'met', 'här'],
    [
      page('<a href="https://x.example/x">Klicka här om du inte vill ha fler mejl</a>'),
      'met',
      'Klicka här om du inte vill ha fler mejl',
    ],
    [page('<a href="{{unsubscribe}}">Avsluta</a>'), 'met', 'Avsluta'],
    ['Svara STOPP så hör jag inte av mig igen.', 'met', 'Svara STOPP så hör jag inte av mig igen.'],
    [
      'Säg till om ni inte vill ha fler mejl från oss.',
      'met',
      'Säg till om ni inte vill ha fler mejl från oss.',
    ],
    ['Vill du slippa våra utskick? Mejla info@bolaget.example.', 'met', 'Mejla info@bolaget.example.'],
    [
      'Not interested? Reply "no" and I will not contact you again.',
      'met',
      'Reply "no" and I will not contact you again.',
    ],
    [
      'To stop receiving these emails, write to stop@bolaget.example.',
      'met',
      'To stop receiving these emails, write to stop@bolaget.example.',
    ],
    ['Du kan avregistrera dig.', 'unsure', 'Du kan avregistrera dig.'],
    [from('noreply@bolaget.example', 'Vill du inte ha fler mejl? Svara på mejlet.'), 'missing', null],
    [
      from('nils@bolaget.example', 'Vill du inte ha fler mejl? Svara på mejlet.'),
      'met',
      'Vill du inte ha fler mejl?',
    ],
    [
      `List-Unsubscribe: <mailto:s@b.example>\n${from('nils@bolaget.example', 'Hej!')}`,
      'unsure',
      'List-Unsubscribe: <mailto:s@b.example>',
    ],
    ['Vill du slippa krångel med fakturor? Svara på det här mejlet.', 'missing', null],
    ['Stoppa läckan i tid: ring oss. Jag tar gärna ett samtal.', 'missing', null],
    ['Vill du inte missa höstens nyheter? Läs mer på https://www.bolaget.example/nyheter', 'missing', null],
  ])('is a way to say stop: %s', async (text, state, quote) => {
    expect(await stateOf(text, 'write-stop-address')).toEqual([state, quote]);
  });

  it.each<Case>([
    [
      'Du har rätt att säga nej till direktmarknadsföring.',
      'met',
      'Du har rätt att säga nej till direktmarknadsföring.',
    ],
    [
      'Du kan alltid invända mot att vi använder din adress.',
      'met',
      'Du kan alltid invända mot att vi använder din adress.',
    ],
    ['You may object to marketing at any time.', 'met', 'You may object to marketing at any time.'],
    ['Svara STOPP så hör jag inte av mig igen.', 'unsure', 'Svara STOPP så hör jag inte av mig igen.'],
    ['Du har rätt att vara stolt över ert arbete.', 'missing', null],
  ])('is the right to object, and not only a way out: %s', async (text, state, quote) => {
    expect(await stateOf(text, 'write-right-to-object')).toEqual([state, quote]);
  });

  it.each<Case>([
    [
      'Jag fick din adress av Karin på mässan i Älvsjö.',
      'met',
      'Jag fick din adress av Karin på mässan i Älvsjö.',
    ],
    [
      'Era kontaktuppgifter kommer från Bolagsverkets register.',
      'met',
      'Era kontaktuppgifter kommer från Bolagsverkets register.',
    ],
    ['I got your contact details from your profile.', 'met', 'I got your contact details from your profile.'],
    [
      'Your address was collected from the trade register.',
      'met',
      'Your address was collected from the trade register.',
    ],
    [
      'Du får det här mejlet eftersom du är kund hos oss.',
      'unsure',
      'Du får det här mejlet eftersom du är kund hos oss.',
    ],
    [
      'You’re receiving this because you signed up.',
      'unsure',
      'You’re receiving this because you signed up.',
    ],
    ['Vår adress är Storgatan 1.', 'missing', null],
  ])('is where the address comes from: %s', async (text, state, quote) => {
    expect(await stateOf(text, 'write-source')).toEqual([state, quote]);
  });

  it.each<Case>([
    [page('<a href="https://x.example/p">Integritetspolicy</a>'), 'met', 'Integritetspolicy'],
    [page('<a href="https://x.example/privacy">Read more</a>'), 'met', 'Read more'],
    [
      'Frågor om personuppgifter: dataskydd@bolaget.example',
      'met',
      'Frågor om personuppgifter: dataskydd@bolaget.example',
    ],
    ['Vi följer GDPR.', 'unsure', 'Vi följer GDPR.'],
    ['Vi värnar om miljön.', 'missing', null],
  ])('is a way to the information on personal data: %s', async (text, state, quote) => {
    expect(await stateOf(text, 'write-privacy-information')).toEqual([state, quote]);
  });
});

describe('the words of a scan', () => {
  it('name what a check found wherever it has something to show', () => {
    for (const texts of Object.values(dutyCheckTexts))
      for (const language of languages) expect(texts.met[language]).toContain('{quote}');
  });

  it('stand for every duty of writing', () => {
    expect(Object.keys(dutyCheckTexts).toSorted()).toEqual([...draftDuties].toSorted());
  });
});

describe('the lists of services', () => {
  it('name each service once', () => {
    const names = trackerVendors
      .trim()
      .split('\n')
      .map((line) => line.split(': ')[0]);
    expect(names).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThan(200);
  });

  it('hold patterns that say enough: a host with a dot, or more than a word', () => {
    const patterns = [
      ...trackerVendors
        .trim()
        .split('\n')
        .flatMap((line) => (line.split(': ')[1] ?? '').split(' ')),
      ...knownSenders.flatMap(({ opens = '', clicks = '' }) => `${opens} ${clicks}`.split(' ')),
    ].filter((pattern) => pattern !== '');
    const vague = patterns.filter(
      (pattern) => !/^(?:[a-z0-9#-]+\.)+[a-z]{2,}(?:\/|$)|^\/.{3,}/.test(pattern),
    );
    expect(vague).toEqual([]);
  });

  it('stand beside the licences they came with', () => {
    const licence = (name: string) => readFileSync(`resources/licences/${name}.txt`, 'utf8');
    expect(licence('simplify-trackers')).toMatch(
      /Copyright \(c\) 2021 Michael Leggett[^]*Permission is hereby granted[^]*BSD 3-Clause[^]*Neither the name/,
    );
    expect(licence('mail-tracker-blocker')).toMatch(
      /Copyright \(c\) 2020, Aaron Lee[^]*Neither the name MailTrackerBlocker/,
    );
  });
});

describe('a scan of what is hostile', () => {
  it.each([
    ['an address of percent signs', `https://a.example/?${'%25'.repeat(1300)}`],
    ['an address of slashes', `https://a.example${'/'.repeat(4000)}`],
    ['an address of brackets', `https://a.example/?${'{'.repeat(2000)}${'['.repeat(2000)}`],
    ['an address of parameters', `https://a.example/?${'a=b&'.repeat(1000)}`],
    ['an address of at signs', `https://a.example/?e=${'a@'.repeat(2000)}`],
    ['an address inside itself', `https://a.example/?u=${'https%3A%2F%2Fa.example%2F%3Fu%3D'.repeat(100)}`],
    ['half a letter', `https://a.example/?k=\ud800`],
  ])('ends, and finds nothing that is not there: %s', async (_name, address) => {
    const { kind, findings } = await scan(page(link(address)));
    expect(kind).toBe('html');
    expect(findings.filter(({ why }) => why !== 'redirect')).toEqual([]);
  });
});
