// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { dutyTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { commonCitations, dutyCitations } from '#shared/compliance/rule-packs/citations.ts';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import { duties, type Decision, type Reason, ruleIds } from '#shared/compliance/vocabulary.ts';
import type { DraftScan } from '#shared/features/email-checks/draft-scan.contract.ts';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { languages, translate } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { goTo, resetView, useView } from '#renderer/navigation/view.store.ts';
import { EmailChecksPage } from '#renderer/features/email-checks/EmailChecksPage.tsx';
import { LawProvider } from '#renderer/features/email-checks/proof/law.tsx';
import { VerdictColumn } from '#renderer/features/email-checks/group/VerdictColumn.tsx';
import { DETAIL_SLOT_ID } from '#renderer/ui/layout/Page.tsx';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import {
  anna,
  annaId,
  checkId,
  exampleCheck,
  type FakePerson,
  installEmailChecks,
} from './fake-email-checks.ts';
import './fill-happy-dom.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

type Setting = Parameters<typeof installEmailChecks>[0];

function openPage(setting: Setting = {}, params: Readonly<Record<string, string>> = {}) {
  const fake = installEmailChecks(setting);
  goTo('email-checks', params);
  renderInApp(
    <>
      <div id={DETAIL_SLOT_ID} />
      <Shown />
      <ToastRegion />
    </>,
  );
  return { ...fake, person: userEvent.setup() };
}

/** As the frame shows it: gone when another page opens. */
const Shown = () => (useView((view) => view.page) === 'email-checks' ? <EmailChecksPage /> : null);

const question = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });
const verdictNow = () =>
  within(screen.getByRole('region', { name: /Besked/ })).getByRole('status').textContent;
const goodWhy = 'Köper in arbetskläder till fyrtio montörer och byter leverantör i vår';

beforeEach(() => resetView());

describe('the start of an e-mail check', () => {
  it('begins with the name of somebody and Enter', async () => {
    const { person } = openPage();
    await person.type(await screen.findByRole('combobox', { name: 'Vem vill du mejla?' }), 'anna');
    await screen.findByRole('option', { name: /Anna Berg/ });
    await person.keyboard('{Enter}');
    await question('Gäller mejlet det som personen arbetar med?');
    expect(screen.getByRole('heading', { level: 1, name: 'Anna Berg' })).toBeTruthy();
  });

  it('begins with an address that belongs to nobody', async () => {
    const { person, inputsOf } = openPage();
    await person.type(
      await screen.findByRole('combobox', { name: 'Vem vill du mejla?' }),
      'ny@exempel.se{Enter}',
    );
    await question('I vilket land finns mottagaren?');
    expect(inputsOf('emailChecks.judge')[0]).toMatchObject({
      recipient: { by: 'address', address: 'ny@exempel.se' },
    });
  });

  it('says what to do while no check is made', async () => {
    openPage();
    expect(await screen.findByText(/Några frågor senare vet du om du får/)).toBeTruthy();
  });

  it('says which checks no longer hold, in words', async () => {
    openPage({ checks: [exampleCheck(), exampleCheck({ id: annaId, staleBecause: ['opted-out'] })] });
    expect(await screen.findByText('Nej, har sagt nej')).toBeTruthy();
    expect(screen.getByText('Ja')).toBeTruthy();
  });
});

describe('the checklist', () => {
  it('is answered by keyboard alone, from the first question to the stored check', async () => {
    const { person, inputsOf } = openPage({}, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    expect(verdictNow()).toBe('Oklart');
    await person.keyboard('1');
    await question(/Spårar mejlet/);
    await person.keyboard('1');
    await question('Vad vill ni uppnå med mejlet?');
    await person.keyboard('Sälja arbetskläder{Enter}');
    await question(/ett sätt som stör mindre/);
    await person.keyboard('1');
    await question(/Väntar sig personen/);
    await person.keyboard('1');
    await question('Varför skulle just Anna Berg vilja höra av er?');
    await person.keyboard(`${goodWhy}{Enter}`);
    await question('Du får skicka mejlet, på villkor');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Spara kollen/ })).not.toHaveProperty('disabled', true),
    );
    await person.keyboard('{Enter}');
    await waitFor(() => expect(inputsOf('emailChecks.save')).toHaveLength(1));
    expect(inputsOf('emailChecks.save')[0]).toMatchObject({
      recipient: { by: 'contact', contactId: annaId },
      answers: { isAboutTheirWork: true, tracking: 'none', purpose: 'Sälja arbetskläder', why: goodWhy },
    });
    await waitFor(() => expect(useView.getState().params).toHaveProperty('checkId'));
    expect(await screen.findByText('Kollen är sparad.')).toBeTruthy();
  });

  it.each([
    ['Backspace', '{Backspace}'],
    ['Alt and the arrow to the left', '{Alt>}{ArrowLeft}{/Alt}'],
  ])('goes back with %s, and offers the same answer again', async (_name, keys) => {
    const { person } = openPage({}, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('1');
    await question(/Spårar mejlet/);
    await person.keyboard(keys);
    await question('Gäller mejlet det som personen arbetar med?');
    expect(screen.getByRole('button', { name: /Ja förra svaret/ })).toBeTruthy();
    await person.keyboard('{Enter}');
    await question(/Spårar mejlet/);
  });

  it('asks an earlier question again from the trail, and drops what hung on it', async () => {
    const { person, draft } = openPage({}, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('1');
    await question(/Spårar mejlet/);
    await person.keyboard('1');
    await question('Vad vill ni uppnå med mejlet?');
    await person.click(screen.getByRole('button', { name: 'Ändra svaret: Gäller arbetet Ja' }));
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('2');
    await question('Skicka inte mejlet');
    expect(draft()?.answers.answered).toEqual(['about-their-work']);
  });

  it('takes "don’t know" with 0, and is no less sure for it', async () => {
    const { person, draft } = openPage({}, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('0');
    await question(/Spårar mejlet/);
    expect(draft()?.answers).toMatchObject({ isAboutTheirWork: null, answered: ['about-their-work'] });
    expect(verdictNow()).toBe('Oklart');
  });

  it('leaves digits to whoever writes', async () => {
    const { person, inputsOf } = openPage({ people: [{ ...anna, country: 'SE' }] }, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('1');
    await question(/Spårar mejlet/);
    await person.keyboard('1');
    const field = await screen.findByRole('textbox', { name: 'Syfte' });
    const asked = inputsOf('emailChecks.judge').length;
    await person.keyboard('100 jackor 0');
    expect(field).toHaveProperty('value', '100 jackor 0');
    expect(inputsOf('emailChecks.judge')).toHaveLength(asked);
  });

  it.each([
    ['takes "don’t know" with Alt and 0', '{Alt>}0{/Alt}', 'Du får skicka mejlet, på villkor'],
    ['goes back with Alt and the arrow', '{Alt>}{ArrowLeft}{/Alt}', /Väntar sig personen/],
  ])('%s while somebody writes', async (_name, keys, next) => {
    const { person } = openPage(atTheReason(), { check: 'yes' });
    await question('Varför skulle just Anna Berg vilja höra av er?');
    await person.keyboard('Kanske');
    await person.keyboard(keys);
    await question(next);
  });

  it('keeps no key of the window’s for itself while somebody writes', async () => {
    const { person } = openPage(atTheReason(), { check: 'yes' });
    const heard: string[] = [];
    const listener = (event: KeyboardEvent) => heard.push(event.key);
    window.addEventListener('keydown', listener);
    await question('Varför skulle just Anna Berg vilja höra av er?');
    await person.keyboard('{Control>}l{/Control}');
    window.removeEventListener('keydown', listener);
    expect(heard).toContain('l');
  });

  it('does not ask for a purpose that counts already, but lets it be changed', async () => {
    const { person } = openPage({ purpose: 'Sälja skyddsskor' }, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('1');
    await question(/Spårar mejlet/);
    await person.keyboard('1');
    await question(/ett sätt som stör mindre/);
    await person.click(screen.getByRole('button', { name: /^Ändra svaret: Syfte Sälja skyddsskor/ }));
    await question('Vad vill ni uppnå med mejlet?');
    expect(screen.getByRole('textbox', { name: 'Syfte' })).toHaveProperty('value', 'Sälja skyddsskor');
    await person.keyboard('{Enter}');
    await question(/ett sätt som stör mindre/);
  });

  it.each([
    ['', 'Skriv skälet'],
    ['Bra', 'För kort för att säga något'],
    ['Vi har ett berättigat intresse av att skicka mejl', 'Det skulle kunna sägas om vem som helst'],
  ])('refuses "%s" as a reason, at the field', async (text, refusal) => {
    const { person, inputsOf } = openPage(atTheReason(), { check: 'yes' });
    await question('Varför skulle just Anna Berg vilja höra av er?');
    const asked = inputsOf('emailChecks.judge').length;
    if (text !== '') await person.keyboard(text);
    await person.keyboard('{Enter}');
    const field = screen.getByRole('textbox', { name: 'Varför just den personen' });
    await waitFor(() => expect(describedBy(field)).toContain(refusal));
    expect(inputsOf('emailChecks.judge')).toHaveLength(asked);
  });

  it('refuses a reason that stands for somebody else, and takes another', async () => {
    const { person } = openPage({ ...atTheReason(), reasonsOfOthers: [goodWhy] }, { check: 'yes' });
    await question('Varför skulle just Anna Berg vilja höra av er?');
    await person.keyboard(`${goodWhy}{Enter}`);
    const field = await screen.findByRole('textbox', { name: 'Varför just den personen' });
    await waitFor(() => expect(describedBy(field)).toContain('Samma ord står redan för någon annan'));
    await person.clear(field);
    await fillIn(person, field, 'Bad om en prislista på skyddsskor när vi sågs på mässan i Älvsjö');
    await person.keyboard('{Enter}');
    await question('Du får skicka mejlet, på villkor');
  });

  it('asks when somebody bought, and what', async () => {
    const kund: FakePerson = { ...anna, legalForm: 'consumer', source: 'sale' };
    const { person, draft } = openPage({ people: [kund] }, { contactId: annaId });
    await question('När köpte personen, och vad?');
    const [year] = screen.getAllByRole('spinbutton');
    if (year) await person.click(year);
    await person.keyboard('20260302');
    await person.click(screen.getByRole('textbox', { name: 'Vad personen köpte' }));
    await person.keyboard('{Enter}');
    expect(await screen.findByText('Skriv vad som köptes.')).toBeTruthy();
    await person.keyboard('arbetskläder{Enter}');
    await question(/att säga nej till reklam/);
    expect(draft()?.answers.sale).toEqual({ soldOn: '2026-03-02', productKind: 'arbetskläder' });
    await person.keyboard('1');
    await question(/av samma slag som personen köpte/);
    expect(screen.getByText('Köpte arbetskläder 2026-03-02')).toBeTruthy();
  });

  it('offers no way round a no', async () => {
    const facts = {
      suppressions: [{ kind: 'person' as const, scope: ['all' as const], since: '2026-11-20' }],
    };
    openPage({ people: [{ ...anna, facts }] }, { contactId: annaId });
    await question('Skicka inte mejlet');
    expect(screen.getByText(/får inga fler mejl, hur du än svarar/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Anteckna/ })).toBeNull();
    expect(screen.queryByRole('list', { name: 'Svar' })).toBeNull();
  });

  it('offers what there is to do where the law wants a yes', async () => {
    const stranger: FakePerson = { ...anna, legalForm: 'consumer', source: 'list-import' };
    const { person } = openPage({ people: [stranger] }, { contactId: annaId });
    await question('Skicka inte mejlet');
    await person.click(screen.getByRole('button', { name: 'Anteckna ett samtycke' }));
    expect(useView.getState()).toMatchObject({
      page: 'contacts',
      params: { contactId: annaId, consent: 'new' },
    });
  });
});

describe('a half-made check', () => {
  it('comes back after a lock with its answers and the text that was being written', async () => {
    const { person } = openPage(
      { draft: { ...atTheReason().draft, answers: { ...atTheReason().draft.answers, why: 'Köper in' } } },
      {},
    );
    await person.click(await screen.findByRole('button', { name: 'Fortsätt' }));
    await question('Varför skulle just Anna Berg vilja höra av er?');
    expect(screen.getByRole('textbox', { name: 'Varför just den personen' })).toHaveProperty(
      'value',
      'Köper in',
    );
  });

  it('is gone on with when somebody asks about the same person again', async () => {
    openPage(atTheReason(), { contactId: annaId });
    await question('Varför skulle just Anna Berg vilja höra av er?');
  });

  it('makes way for a check of somebody else, and can be had back', async () => {
    const bo: FakePerson = { ...anna, id: annaId.replace(/01$/, '02'), name: 'Bo Ek' };
    const { person, draft } = openPage({ ...atTheReason(), people: [anna, bo] }, { contactId: bo.id });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.click(await screen.findByRole('button', { name: /Ångra/ }));
    await screen.findByRole('button', { name: 'Fortsätt' });
    expect(draft()?.recipient).toMatchObject({ contactId: annaId });
  });

  it('is discarded, and can be had back', async () => {
    const { person, draft } = openPage(atTheReason(), {});
    await person.click(await screen.findByRole('button', { name: 'Släng' }));
    expect(draft()).toBeNull();
    await person.click(screen.getByRole('button', { name: /Ångra/ }));
    expect(await screen.findByRole('button', { name: 'Fortsätt' })).toBeTruthy();
    expect(draft()).not.toBeNull();
  });
});

describe('a stored check', () => {
  it('shows its proof', async () => {
    const { person } = openPage({ checks: [exampleCheck()] }, { checkId });
    expect(await screen.findByText(/Kollad 2026-11-25 klockan \d\d:15 av Maja Lind/)).toBeTruthy();
    expect(screen.getByText('Samma svar vid omkörning')).toBeTruthy();
    expect(screen.getByText(/^308be27aa/)).toBeTruthy();
    expect(screen.queryByText('Beskedet gäller inte längre')).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Spara som PDF' }));
    expect(await screen.findByText('Sparat: E-postkoll.pdf')).toBeTruthy();
  });

  it('says first that it no longer holds, why, and what the answer is today', async () => {
    const check = exampleCheck();
    const today: Decision = {
      ...check.decision,
      verdict: 'blocked',
      reasons: [
        {
          rule: 'opt-out',
          verdict: 'blocked',
          facts: { since: '2026-11-20', scope: 'all', kind: 'person' },
          citations: [...commonCitations['opt-out']],
        },
      ],
    };
    const { person, inputsOf } = openPage(
      { checks: [exampleCheck({ staleBecause: ['opted-out'], today })] },
      { checkId },
    );
    const banner = (await screen.findByText('Beskedet gäller inte längre')).closest<HTMLElement>('.banner');
    expect(banner?.textContent).toContain('Mottagaren har sagt nej sedan dess.');
    expect(banner?.textContent).toContain('Spärrat');
    expect(banner?.textContent).toContain('Spärrad sedan 2026-11-20');
    await person.click(screen.getByRole('button', { name: 'Gör om kollen' }));
    await waitFor(() =>
      expect(inputsOf('emailChecks.judge').at(-1)).toMatchObject({
        recipient: { contactId: annaId },
        answers: { isAboutTheirWork: true },
      }),
    );
  });
});

describe('many recipients', () => {
  const people: readonly FakePerson[] = [
    anna,
    { ...anna, id: annaId.replace(/01$/, '02'), name: 'Bo Ek' },
    { ...anna, id: annaId.replace(/01$/, '03'), name: 'Firma AB', legalForm: 'legal-person' },
  ];
  const members = { by: 'contacts' as const, contactIds: people.map(({ id }) => id) };
  const draft = { recipient: null, members, answers: noAnswers, own: {}, scan: null };

  it('are chosen by name, one after the other', async () => {
    const { person, inputsOf } = openPage({ people }, { many: 'yes' });
    const field = await screen.findByRole('combobox', { name: 'Sök och lägg till' });
    await person.type(field, 'anna');
    await screen.findByRole('option', { name: /Anna/ });
    await person.keyboard('{Enter}');
    expect(field).toHaveProperty('value', '');
    await person.type(field, 'bo ek');
    await screen.findByRole('option', { name: /Bo Ek/ });
    await person.keyboard('{Enter}');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(inputsOf('emailChecks.judgeGroup')[0]).toMatchObject({
        members: { by: 'contacts', contactIds: [annaId, people[1]?.id] },
      }),
    );
  });

  it('show how far checking them has come, and can be left unchecked', async () => {
    const judging = Promise.withResolvers<never>();
    const { person, bridge } = openPage(
      {
        people,
        draft,
        services: {
          emailChecks: {
            judgeGroup: () => judging.promise,
            cancelGroup: async () => judging.reject(new AppError('cancelled')),
          },
        },
      },
      { check: 'yes' },
    );
    await screen.findByText('Kollar alla …', { selector: 'p' });
    // Told as often as main tells it: the page listens once it has asked.
    const bar = await waitFor(() => {
      act(() =>
        bridge.emit({ type: 'progress', job: 'group-check', stage: 'checking', done: 1000, total: 4000 }),
      );
      return screen.getByRole('progressbar', { name: 'Kollar mottagarna' });
    });
    expect(bar.getAttribute('aria-valuetext')).toBe('25 %');
    await person.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(await screen.findByText(/innan alla var kollade/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kolla igen' })).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('are asked once about the message, and then only the exceptions, each for a reason of their own', async () => {
    const { person, inputsOf } = openPage({ people, draft }, { check: 'yes' });
    for (const [asked, keys] of [
      ['Gäller mejlet det som personen arbetar med?', '1'],
      [/Spårar mejlet/, '1'],
      ['Vad vill ni uppnå med mejlet?', 'Sälja arbetskläder{Enter}'],
      [/ett sätt som stör mindre/, '1'],
      [/Väntar sig personen/, '1'],
    ] as const) {
      await question(asked);
      await person.keyboard(keys);
    }
    await question('2 av 3 behöver ett eget svar');
    const counts = screen.getByRole('radiogroup', { name: 'Visa besked' });
    expect(within(counts).getByRole('radio', { name: /Tillåtet\s*1/ })).toBeTruthy();
    await person.keyboard('{Enter}');
    await question('Varför skulle just Anna Berg vilja höra av er?');
    await person.keyboard(`${goodWhy}{Enter}`);
    await question('Varför skulle just Bo Ek vilja höra av er?');
    await person.keyboard('Frågade efter varselkläder till lagret när han ringde i oktober{Enter}');
    await question('Ingen behöver ett eget svar');
    await person.click(screen.getByRole('button', { name: 'Spara 3 koller' }));
    expect(await screen.findByText('Skriv vad gruppen ska heta.')).toBeTruthy();
    await person.type(screen.getByRole('textbox', { name: 'Namn på gruppen' }), 'Vårmejl{Enter}');
    await waitFor(() => expect(inputsOf('emailChecks.saveGroup')).toHaveLength(1));
    expect(inputsOf('emailChecks.saveGroup')[0]).toMatchObject({
      name: 'Vårmejl',
      answers: {
        shared: { purpose: 'Sälja arbetskläder' },
        own: { [annaId]: { why: goodWhy } },
      },
    });
  });

  it('are narrowed by their verdict', async () => {
    const { person } = openPage({ people, draft: { ...draft, answers: sharedAnswers } }, { check: 'yes' });
    await question('2 av 3 behöver ett eget svar');
    await person.click(screen.getByRole('radio', { name: /Tillåtet/ }));
    const rows = within(screen.getByRole('table', { name: 'Mottagarna' })).getAllByRole('rowheader');
    expect(rows.map((row) => row.textContent)).toEqual(['Firma ABBolaget AB']);
  });
});

describe('the reading of a draft', () => {
  const scan: DraftScan = {
    kind: 'html',
    subject: 'Vårens kläder',
    usesTracking: 'opens',
    findings: [
      {
        kind: 'open-pixel',
        vendor: 'Mailchimp',
        where: 'https://exempel.list-manage.com/track/open.php?u=1',
        why: 'vendor-address',
        sure: 'certain',
        count: 2,
      },
    ],
    checks: [
      {
        duty: 'write-stop-address',
        state: 'missing',
        quote: null,
        citations: [...dutyCitations['write-stop-address']],
      },
      {
        duty: 'write-who-is-sending',
        state: 'met',
        quote: 'Bolaget AB',
        citations: [...dutyCitations['write-who-is-sending']],
      },
    ],
  };
  const services = { emailChecks: { scanDraft: async () => scan } };

  it('answers the question about tracking, and is kept beside the verdict', async () => {
    const { person, draft, inputsOf } = openPage({ services }, { contactId: annaId });
    await question('Gäller mejlet det som personen arbetar med?');
    await person.keyboard('1');
    await question(/Spårar mejlet/);
    await person.keyboard('5');
    await fillIn(person, await screen.findByRole('textbox', { name: 'Mejlet' }), '<img src="…">');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await question('Visar vem som öppnar');
    expect(inputsOf('emailChecks.scanDraft')).toEqual([{ from: 'paste', text: '<img src="…">' }]);
    expect(screen.getByText('Mailchimp')).toBeTruthy();
    expect(screen.getByText(/^Det står inte hur man slipper fler mejl/)).toBeTruthy();
    await person.keyboard('{Enter}');
    await question('Vad vill ni uppnå med mejlet?');
    expect(draft()).toMatchObject({
      answers: { tracking: 'opens' },
      scan: {
        subject: 'Vårens kläder',
        tracking: 'opens',
        vendors: ['Mailchimp'],
        missing: ['write-stop-address'],
      },
    });
  });

  it('has the law of every sentence one key away', async () => {
    const { person } = openPage({ services }, { draft: 'yes' });
    await fillIn(person, await screen.findByRole('textbox', { name: 'Mejlet' }), 'Hej');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await question('Visar vem som öppnar');
    const region = screen.getByRole('region', { name: 'Visar vem som öppnar' });
    const found = [...region.querySelectorAll('.finding')];
    expect(found).toHaveLength(3);
    await person.keyboard('l');
    expect(found.every((one) => one.querySelector('.legal__source'))).toBe(true);
  });

  it.each(['draft-unreadable', 'draft-suspicious'] as const)(
    'says in words that it failed: %s',
    async (code) => {
      const failing = {
        emailChecks: {
          scanDraft: async () => {
            throw new AppError(code);
          },
        },
      };
      const { person } = openPage({ services: failing }, { draft: 'yes' });
      await person.click(await screen.findByRole('button', { name: 'Öppna en fil' }));
      expect((await screen.findByRole('alert')).textContent).toBe(translate(errorMessages[code], 'sv'));
    },
  );
});

describe('the law', () => {
  const reasons = ruleIds.map((rule): Reason => ({
    rule,
    verdict: 'unclear',
    facts: { law: 'SE-email-employee', because: 'weekend' },
    // As the country's rule adds its own.
    citations: [...(SE.rules[0]?.citations ?? []), ...SE.citations[rule]],
  }));
  const decision: Decision = {
    verdict: 'unclear',
    reasons,
    duties: [...duties],
    rulePack: 'SE 2026-11-25',
    decidedAt: '2026-11-25T09:15:00.000Z',
  };

  it.each(languages)(
    'stands one key away from every reason, every change and every duty (%s)',
    async (language) => {
      renderInApp(
        <LawProvider>
          <VerdictColumn decision={decision} isOpen />
        </LawProvider>,
        language,
      );
      const sentences = [
        ...reasons.flatMap((reason) => {
          const { why, whatWouldChange } = describeReason(reason, language);
          return [why, whatWouldChange].map((text) => ({ text, citations: reason.citations }));
        }),
        ...duties.map((duty) => ({
          text: translate(dutyTexts[duty], language),
          citations: dutyCitations[duty],
        })),
      ];
      const items = screen.getAllByRole('listitem');
      expect(items).toHaveLength(sentences.length);
      expect(items.some((item) => item.querySelector('.legal__source'))).toBe(false);
      await userEvent.setup().keyboard('l');
      for (const { text, citations } of sentences) {
        expect(citations.length, text).toBeGreaterThan(0);
        const shown = items.filter((item) => item.textContent?.startsWith(text));
        expect(shown.length, text).toBeGreaterThan(0);
        expect(
          shown.some((item) => citations.every(({ label }) => item.textContent?.includes(label))),
          text,
        ).toBe(true);
      }
      await userEvent.setup().keyboard('l');
      expect(items.some((item) => item.querySelector('.legal__source'))).toBe(false);
    },
  );

  it('stands behind why a question is asked, too', async () => {
    const { person } = openPage({}, { contactId: annaId });
    const heading = await question('Gäller mejlet det som personen arbetar med?');
    const why = heading.parentElement?.querySelector('p');
    expect(why?.textContent).toBe(
      'Till en adress på arbetet får reklam utan samtycke bara gälla yrkesrollen.',
    );
    await person.keyboard('l');
    expect(why?.querySelectorAll('.legal__source').length).toBeGreaterThan(0);
  });
});

const sharedAnswers = {
  ...noAnswers,
  isAboutTheirWork: true,
  tracking: 'none' as const,
  purpose: 'Sälja arbetskläder',
  necessity: 'needed' as const,
  balance: 'expected' as const,
  answered: [
    'about-their-work' as const,
    'tracking' as const,
    'assessment-purpose' as const,
    'assessment-necessity' as const,
    'assessment-balance' as const,
  ],
};

/** A check of which only the reason is still asked. */
function atTheReason() {
  return {
    draft: {
      recipient: { by: 'contact' as const, contactId: annaId, pointId: null },
      members: null,
      answers: sharedAnswers,
      own: {},
      scan: null,
    },
    services: {
      contacts: {
        read: async () => ({
          id: annaId,
          kind: 'person' as const,
          name: 'Anna Berg',
          companyName: 'Bolaget AB',
          role: '',
          legalForm: 'employee' as const,
          organisationNumber: '',
          note: '',
          points: [],
          badges: [],
          createdAt: '2026-09-01T07:15:00.000Z',
          updatedAt: '2026-09-01T07:15:00.000Z',
        }),
      },
    },
  };
}

const describedBy = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
