import { create } from 'zustand';
import type { Display } from '#shared/features/settings/settings.contract.ts';
import { client } from '../ipc/client.ts';

const fallback: Display = {
  language: navigator.language.startsWith('en') ? 'en' : 'sv',
  theme: 'system',
  density: 'compact',
};

/** How the window looks and which language it speaks. */
export const useDisplay = create<Display>(() => fallback);

/** Reads the choice made before. Never rejects: the window must come up in some language. */
export async function loadDisplay(): Promise<void> {
  try {
    useDisplay.setState(await client.settings.readDisplay());
  } catch {
    useDisplay.setState(fallback);
  }
  useDisplay.subscribe(dressDocument);
  dressDocument(useDisplay.getState());
}

/** Changes the look at once and keeps the choice. Rejects when it could not be kept; the old look is back then. */
export async function changeDisplay(change: Partial<Display>): Promise<void> {
  const before = useDisplay.getState();
  const after = { ...before, ...change };
  useDisplay.setState(after);
  try {
    await client.settings.writeDisplay(after);
  } catch (error) {
    useDisplay.setState(before);
    throw error;
  }
}

function dressDocument({ language, theme, density }: Display): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
}
