import type { Language } from '#shared/i18n/text.ts';
import type { client } from '../../ipc/client.ts';

/** Whose erasure is planned. */
export interface Whom {
  readonly subject: Parameters<typeof client.erasures.plan>[0]['subject'];
  /** Of the words that cover; the plan speaks the language of the window. */
  readonly language: Language;
  /** The request that is answered by it. */
  readonly requestId: string | null;
}
