// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import type { CountryRule } from '#shared/features/settings/settings.contract.ts';
import { CountryRules } from '#renderer/features/settings/CountryRules.tsx';
import { installBridge } from './fake-bridge.ts';
import { fillIn, renderInApp } from './render-in-app.tsx';

const toShown = (rule: (typeof SE.rules)[number]): CountryRule => ({
  id: rule.id,
  channels: [...rule.channels],
  recipient: rule.recipient,
  permission: rule.permission,
  onlyIf: rule.onlyIf,
  hasSoftOptIn: rule.softOptIn !== null,
  confidence: rule.confidence,
  citations: [...rule.citations],
  ownRuling: rule.ownRuling,
});

/** The Swedish rules as main answers them, with what was overruled meanwhile. */
function open() {
  const rulings = new Map<string, CountryRule['ownRuling']>();
  const bridge = installBridge({
    settings: {
      rules: async ({ country }: { country: string }) => ({
        versionOn: SE.versionOn,
        rules:
          country === 'SE'
            ? SE.rules.map((rule) => ({ ...toShown(rule), ownRuling: rulings.get(rule.id) ?? null }))
            : [],
      }),
      overrule: async ({ ruleId, permission, note, decidedBy }) => {
        rulings.set(
          ruleId,
          permission === null ? null : { permission, note, decidedBy, decidedOn: '2026-11-23' },
        );
        bridge.emit({ type: 'changed', features: ['settings'] });
      },
    },
  });
  renderInApp(<CountryRules />);
  return { bridge, person: userEvent.setup() };
}

const ruleOf = async (text: RegExp): Promise<HTMLElement> => {
  const rows = await screen.findAllByRole('listitem');
  const row = rows.find((one) => text.test(one.textContent ?? ''));
  if (!row) throw new Error(`no rule says ${text}`);
  return row;
};
const employees = /E-post, SMS.*Personer på arbetet/;

describe('the rules of a country', () => {
  it('say in words what each way asks of each kind of recipient', async () => {
    open();
    expect((await ruleOf(employees)).textContent).toContain(
      'Tills mottagaren säger nej, om det gäller arbetet',
    );
    expect((await ruleOf(/E-post, SMS.*Privatpersoner/)).textContent).toContain(
      'Bara med samtycke, undantag för kunder',
    );
  });

  it.each(SE.rules.map(({ id }) => id))('have their sources one press away: %s', async (id) => {
    const { person } = open();
    const rows = await screen.findAllByRole('listitem');
    const place = SE.rules.findIndex((rule) => rule.id === id);
    const row = rows[place];
    if (!row) throw new Error('no such row');
    await person.click(within(row).getByRole('button', { name: 'Visa källor' }));
    for (const { label, address } of SE.rules[place]?.citations ?? []) {
      expect(row.textContent).toContain(label);
      expect(row.textContent).toContain(address);
    }
  });

  it('can be overruled with a reason and a name, and say so; and taken back', async () => {
    const { bridge, person } = open();
    await person.click(within(await ruleOf(employees)).getByRole('button', { name: 'Sätt en egen regel' }));
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByRole('radio', { name: /Bara med samtycke/ }));
    await person.click(within(dialog).getByRole('button', { name: 'Låt den gälla' }));
    expect(within(dialog).getAllByText('Fyll i det här.')).toHaveLength(2);
    await fillIn(person, within(dialog).getByLabelText(/Varför/), 'Vår jurist läser 19 § strängare.');
    await fillIn(person, within(dialog).getByLabelText(/Vem har beslutat/), 'Eva Lind');
    await person.click(within(dialog).getByRole('button', { name: 'Låt den gälla' }));
    await waitFor(async () =>
      expect((await ruleOf(employees)).textContent).toContain(
        'Egen regel sedan 2026-11-23, beslutad av Eva Lind: Vår jurist läser 19 § strängare.',
      ),
    );
    expect((await ruleOf(employees)).textContent).toContain('Ringboks regel: Tills mottagaren säger nej');
    await person.click(within(await ruleOf(employees)).getByRole('button', { name: 'Ta tillbaka' }));
    await waitFor(async () =>
      expect((await ruleOf(employees)).textContent).not.toContain('Egen regel sedan'),
    );
    expect(bridge.requests.filter(({ operation }) => operation === 'settings.overrule')).toHaveLength(2);
  });
});
