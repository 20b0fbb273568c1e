import { useSyncExternalStore } from 'react';

const media = () => (typeof matchMedia === 'function' ? matchMedia('(min-width: 900px)') : null);

/** Whether there is room for a panel beside the map; the same width as in the style sheets. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = media();
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => media()?.matches ?? false,
  );
}
