import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows the window. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );

/** Room for tables and side navigation; below it, cards and a bottom bar. */
export const useIsWide = (): boolean => useMedia('(min-width: 768px)');
