import type { Page } from 'playwright-core';
import type { Language } from '#shared/i18n/text.ts';
import type { Cast } from './example-scenes.ts';

/** An open journal in a window, and who is in it. */
export interface Stage {
  readonly page: Page;
  readonly language: Language;
  readonly cast: Cast;
}

/** A page, or a state of one, that is worth a picture. */
export interface Visit {
  readonly name: string;
  /** Among the few that are shown in every look. */
  readonly isMain: boolean;
  /** Brings it on the screen and waits until it is all there. */
  readonly show: (stage: Stage) => Promise<void>;
}
