// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { useOperation, type FeatureName } from '#renderer/ipc/use-operation.ts';
import { LanguageProvider } from '#renderer/ui/language.tsx';
import { installBridge } from './fake-bridge.ts';
import { renderInApp } from './render-in-app.tsx';

interface Asked {
  readonly text: string;
  readonly answer: (value: string) => Promise<void>;
  readonly refuse: () => Promise<void>;
}

function setUp() {
  const bridge = installBridge({});
  const asked: Asked[] = [];
  const ask = (text: string) =>
    new Promise<string>((resolve, reject) => {
      asked.push({
        text,
        answer: (value) => act(async () => resolve(value)),
        refuse: () => act(async () => reject(new AppError('disk-error'))),
      });
    });
  const features: readonly FeatureName[] = ['calls'];
  function Probe({ text }: { readonly text: string }) {
    const { value, error, isLoading } = useOperation(() => ask(text), [{ text }], features);
    const failed = error instanceof AppError ? error.code : 'inget fel';
    return <p>{`${value ?? 'inget'} | ${isLoading ? 'hämtar' : 'klar'} | ${failed}`}</p>;
  }
  const view = renderInApp(<Probe text="a" />);
  const askFor = (text: string) =>
    view.rerender(
      <LanguageProvider language="sv">
        <Probe text={text} />
      </LanguageProvider>,
    );
  return { bridge, asked, askFor };
}

describe('useOperation', () => {
  it('keeps the old value while a newer answer is on its way', async () => {
    const { asked, askFor } = setUp();
    expect(screen.getByText('inget | hämtar | inget fel')).toBeTruthy();
    await asked[0]?.answer('första');
    expect(screen.getByText('första | klar | inget fel')).toBeTruthy();
    askFor('b');
    expect(screen.getByText('första | hämtar | inget fel')).toBeTruthy();
    await asked[1]?.answer('andra');
    expect(screen.getByText('andra | klar | inget fel')).toBeTruthy();
  });

  it('drops an answer that a later question overtook', async () => {
    const { asked, askFor } = setUp();
    askFor('b');
    await asked[1]?.answer('nytt');
    await asked[0]?.answer('gammalt');
    expect(screen.getByText('nytt | klar | inget fel')).toBeTruthy();
  });

  it('does not ask again for equal dependencies', async () => {
    const { asked, askFor } = setUp();
    askFor('a');
    expect(asked.length).toBe(1);
  });

  it('asks again when its own feature changed, and only then', async () => {
    const { asked, bridge } = setUp();
    await asked[0]?.answer('första');
    act(() => bridge.emit({ type: 'changed', features: ['contacts'] }));
    act(() => bridge.emit({ type: 'locked' }));
    expect(asked.length).toBe(1);
    act(() => bridge.emit({ type: 'changed', features: ['contacts', 'calls'] }));
    expect(asked.length).toBe(2);
  });

  it('tells of a failure, keeps the last value, and forgets the failure once it goes well', async () => {
    const { asked, bridge } = setUp();
    await asked[0]?.answer('första');
    act(() => bridge.emit({ type: 'changed', features: ['calls'] }));
    await asked[1]?.refuse();
    expect(screen.getByText('första | klar | disk-error')).toBeTruthy();
    act(() => bridge.emit({ type: 'changed', features: ['calls'] }));
    await asked[2]?.answer('åter');
    expect(screen.getByText('åter | klar | inget fel')).toBeTruthy();
  });
});
