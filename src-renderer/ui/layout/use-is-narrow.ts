import { useSyncExternalStore } from 'react';

const query = '(max-width: 960px)';

/** True when the frame has one column: half of 1280 px at 200 % zoom, and narrower. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
