import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { Language } from '#shared/i18n/text.ts';
import { LanguageProvider } from '#renderer/ui/language.tsx';
import { clearToasts } from '#renderer/ui/layout/toast.store.ts';

// React asks for this where it is driven by tests.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(() => {
  cleanup();
  clearToasts();
});

/** Renders as the app does: with a language around it. */
export const renderInApp = (content: ReactNode, language: Language = 'sv'): RenderResult =>
  render(<LanguageProvider language={language}>{content}</LanguageProvider>);

/** Puts `text` into a field in one go, as by pasting. */
export async function fillIn(person: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await person.click(field);
  await person.paste(text);
}
