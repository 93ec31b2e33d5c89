import type { Use } from '../../compliance/vocabulary.ts';
import type { HeldPoint } from '../../kernel/held-point.ts';

/** What kind of number or address a use goes to; null for letters, whose address is not kept. */
export function pointKindOf(use: Use): HeldPoint['kind'] | null {
  switch (use) {
    case 'phone':
    case 'sms':
      return 'phone';
    case 'email':
    case 'tracking':
      return 'email';
    case 'post':
      return null;
  }
}
