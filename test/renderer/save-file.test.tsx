// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Language } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { CallsPage } from '#renderer/features/calls/CallsPage.tsx';
import { SaveList } from '#renderer/features/screening/write/SaveList.tsx';
import { ToastRegion } from '#renderer/ui/layout/ToastRegion.tsx';
import { type FakeServices, installBridge } from './fake-bridge.ts';
import './fill-happy-dom.ts';
import { renderInApp } from './render-in-app.tsx';

const id = '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11';

const call = {
  id,
  seq: 1,
  kind: 'call' as const,
  direction: 'out' as const,
  contactId: null,
  name: 'Anna Berg',
  companyName: '',
  number: '070-123 45 67',
  isNumberMasked: false,
  isSuppressed: false,
  calledAt: '2026-11-23T08:55:00.000Z',
  utcOffsetMinutes: 60,
  loggedAt: '2026-11-23T08:55:00.000Z',
  durationSeconds: 60,
  outcome: 'talked-open' as const,
  followUpOn: null,
  followUpTime: null,
  isFollowUpDone: false,
  note: '',
  verdictThen: 'allowed' as const,
  isCorrected: false,
};

type ListShown = Parameters<typeof SaveList>[0]['list'];

interface Place {
  readonly content: ReactElement;
  readonly button: Record<Language, string>;
  readonly services: (save: () => Promise<SavedFile>, cancel: () => Promise<void>) => FakeServices;
}

const places: readonly (readonly [string, Place])[] = [
  [
    'calls',
    {
      content: <CallsPage />,
      button: { sv: 'Spara som CSV', en: 'Save as CSV' },
      services: (exportCsv, cancelExport) => ({
        calls: {
          list: async () => ({ rows: [call], nextBeforeSeq: null, totalInJournal: 1 }),
          exportCsv,
          cancelExport,
        },
      }),
    },
  ],
  [
    'those of a list that may be used',
    {
      // Only its id is asked for.
      content: <SaveList list={{ id } as ListShown} />,
      button: { sv: 'Spara som Excel', en: 'Save as Excel' },
      services: (saveCleared, cancelExport) => ({ screening: { saveCleared, cancelExport } }),
    },
  ],
];

function open({ content, services }: Place, language: Language = 'sv') {
  const saving = Promise.withResolvers<SavedFile>();
  let cancelled = 0;
  const cancel = async () => {
    cancelled += 1;
    saving.reject(new AppError('cancelled'));
  };
  const bridge = installBridge(services(() => saving.promise, cancel));
  renderInApp(
    <>
      {content}
      <ToastRegion />
    </>,
    language,
  );
  const tell = (done: number) =>
    act(() => bridge.emit({ type: 'progress', job: 'export', stage: 'saving', done, total: 1000 }));
  return { bridge, saving, tell, cancelled: () => cancelled };
}

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  await userEvent.setup().click(button);
};

describe.each(places)('saving %s', (_what, place) => {
  it('shows nothing to wait for while the question where to save stands open', async () => {
    open(place);
    await press(place.button.sv);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it.each([
    ['sv', 'Skriver filen', '25 %'],
    ['en', 'Writing the file', '25%'],
  ] as const)('says in %s how far it has come', async (language, label, share) => {
    const { tell, saving } = open(place, language);
    await press(place.button[language]);
    tell(250);
    const bar = await screen.findByRole('progressbar', { name: label });
    expect(bar.getAttribute('aria-valuetext')).toBe(share);
    await act(async () => saving.resolve({ outcome: 'saved', fileNames: ['ut.csv'] }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.getByText(/ut\.csv/)).toBeTruthy();
  });

  it('can be cancelled, and says that nothing was written', async () => {
    const { tell, cancelled } = open(place);
    await press(place.button.sv);
    tell(250);
    await press('Avbryt');
    expect(await screen.findByText(/Inget skrevs/)).toBeTruthy();
    expect(cancelled()).toBe(1);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says why it was not saved', async () => {
    const { tell, saving } = open(place);
    await press(place.button.sv);
    tell(250);
    await act(async () => saving.reject(new AppError('erased-meanwhile')));
    expect(await screen.findByText(/Någon raderades medan filen skrevs/)).toBeTruthy();
  });
});
