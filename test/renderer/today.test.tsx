// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Breach } from '#shared/features/accountability/accountability.contract.ts';
import { addDays, addSeconds } from '#shared/kernel/clock.ts';
import { useView } from '#renderer/navigation/view.store.ts';
import { TodayPage } from '#renderer/features/today/TodayPage.tsx';
import { type FakeServices, installBridge } from './fake-bridge.ts';
import { annaId, openRequest, receiptId, requestId, today } from './fake-requests.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

const breach: Breach = {
  id: annaId,
  kind: 'lost-device',
  happenedOn: null,
  awareAt: addSeconds(new Date().toISOString(), -24 * 3600),
  what: 'En dator är borta',
  measures: '',
  consequences: '',
  peopleCount: null,
  recordCount: null,
  isEncrypted: true,
  risk: 'unknown',
  reportedAt: null,
  toldOn: null,
  lateReason: '',
  reportBy: addSeconds(new Date().toISOString(), 48 * 3600 - 60),
  mustReport: 'decide',
  mustTell: 'decide',
};

const review = { reviewOn: today, isReviewDue: true, count: 3 };

function open(services: FakeServices) {
  const bridge = installBridge({
    calls: {
      followUps: async () => [],
      list: async () => ({ rows: [], nextBeforeSeq: null, totalInJournal: 1 }),
    },
    screening: { lists: async () => [] },
    doNotCall: { registers: async () => [] },
    subjectRequests: { list: async () => [] },
    retention: { review: async () => ({ ...review, isReviewDue: false }) },
    accountability: { breaches: async () => [] },
  });
  bridge.answer(services);
  renderInApp(<TodayPage />);
  return userEvent.setup();
}

const paramsOf = () => useView.getState().params;

describe('what the law waits for today', () => {
  it('is nothing while nobody has asked and nothing is due', async () => {
    open({});
    await screen.findByText('Ingen väntar på dig idag');
    expect(screen.getAllByRole('region').map((part) => part.getAttribute('aria-labelledby'))).toHaveLength(1);
  });

  it('is every open request, the earliest last day first, the overdue marked', async () => {
    const late = { ...openRequest, id: annaId, name: 'Bo Ek', dueOn: addDays(today, -2) };
    const done = {
      ...openRequest,
      id: receiptId,
      name: 'Cia Dal',
      answeredAt: `${today}T08:00:00.000Z`,
    };
    const person = open({ subjectRequests: { list: async () => [openRequest, late, done] } });
    const part = await screen.findByRole('region', { name: 'Ärenden att svara på' });
    const rows = [...part.querySelectorAll('li')].map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(`Försenad ${addDays(today, -2)}`);
    expect(rows[0]).toContain('Bo Ek');
    expect(rows[1]).toContain(`Senast ${openRequest.dueOn}`);
    await person.click(screen.getByRole('button', { name: /Anna Berg/ }));
    expect(paramsOf()).toEqual({ requestId });
  });

  it('is the weekly review once its day has come', async () => {
    const person = open({ retention: { review: async () => review } });
    await person.click(await screen.findByRole('button', { name: /3 att ta ställning till/ }));
    expect(paramsOf()).toEqual({ part: 'retention' });
  });

  it.each([
    ['decide', 47, 'En dator är borta', /Bedöm risken först/],
    ['yes', 47, 'En dator är borta', /Anmäl ändå/],
  ] as const)('is a breach with its clock running (%s)', async (mustReport, hours, what, hint) => {
    const person = open({ accountability: { breaches: async () => [{ ...breach, mustReport }] } });
    expect(await screen.findByText(`${hours} timmar kvar`)).toBeTruthy();
    const row = screen.getByRole('button', { name: new RegExp(what) });
    expect(row.textContent).toMatch(hint);
    await person.click(row);
    expect(paramsOf()).toEqual({ part: 'accountability' });
  });

  it.each([
    [-60, 'De 72 timmarna har gått'],
    [30 * 60 - 20, '30 minuter kvar'],
  ])('says how little of the 72 hours is left, %i seconds', async (seconds, words) => {
    const reportBy = addSeconds(new Date().toISOString(), seconds);
    open({ accountability: { breaches: async () => [{ ...breach, reportBy }] } });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it.each([
    ['reported', { reportedAt: `${today}T08:00:00.000Z` }],
    ['not to be reported', { mustReport: 'no' as const }],
  ])('is no breach that is %s', async (_name, part) => {
    open({ accountability: { breaches: async () => [{ ...breach, ...part }] } });
    await screen.findByText('Ingen väntar på dig idag');
    expect(screen.queryByText('En dator är borta')).toBeNull();
  });
});
