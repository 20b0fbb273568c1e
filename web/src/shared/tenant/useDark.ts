import { useSyncExternalStore } from 'react';

const media = () => (typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null);

function subscribe(changed: () => void): () => void {
  const query = media();
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}

/** Whether the person's device asks for dark pages. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => media()?.matches ?? false);
}
