import { goTo } from '../../navigation/view.store.ts';
import { showToast } from '../../ui/layout/toast.store.ts';
import type { CheckInHand } from './check-in-hand.ts';
import type { InHand } from './use-check-in-hand.ts';

const UNDO_SECONDS = 10;

/** Says that a half-made check is gone, and offers it back. */
export const offerBack = ({ put }: InHand, check: CheckInHand, text: string): void =>
  showToast({
    text,
    undo: {
      run: async () => {
        put(check);
        goTo('email-checks');
      },
      seconds: UNDO_SECONDS,
    },
  });
