import { describe, expect, it } from 'vitest';
import { parseCallLine } from '#shared/features/calls/call-line.rules.ts';
import { composeCall } from '#renderer/features/calls/line/compose-call.ts';

const now = new Date('2026-11-23T09:00:00.000Z');

const written = (text: string, change: Partial<Parameters<typeof composeCall>[0]> = {}) =>
  composeCall({
    id: '00000000-0000-4000-8000-000000000001',
    contactId: null,
    number: '0701740605',
    line: parseCallLine(text, { today: '2026-11-23', language: 'both', released: [] }),
    outcome: null,
    neverScope: 'number',
    timerSeconds: null,
    now,
    ...change,
  });

describe('the call that is sent', () => {
  it('is not ready while nobody has said how it went', () => {
    expect(written('12m vill se pris')).toBeNull();
  });

  it('takes length, outcome, follow-up and note from the line', () => {
    expect(written('12m ja, vill se pris, ring tors 9')).toMatchObject({
      durationSeconds: 720,
      outcome: 'talked-open',
      followUpOn: '2026-11-26',
      followUpTime: '09:00',
      note: 'vill se pris',
      calledAt: '2026-11-23T09:00:00.000Z',
    });
  });

  it('lets a pressed key beat a word in the line', () => {
    expect(written('ja', { outcome: 'no-answer' })?.outcome).toBe('no-answer');
  });

  it('lets a typed length beat the timer, and the timer stand in for a missing one', () => {
    expect(written('12m ja', { timerSeconds: 65 })?.durationSeconds).toBe(720);
    expect(written('ja', { timerSeconds: 65 })?.durationSeconds).toBe(65);
  });

  it('moves the call back when the line says how long ago it was', () => {
    expect(written('ja för 20 min sedan')?.calledAt).toBe('2026-11-23T08:40:00.000Z');
  });

  it('says how far local time was from UTC on that day', () => {
    const call = written('ja');
    expect(call?.utcOffsetMinutes).toBe(-now.getTimezoneOffset());
  });
});
