import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  const events = ['online', 'offline'];
  events.forEach((one) => addEventListener(one, changed));
  return () => events.forEach((one) => removeEventListener(one, changed));
}

/** Whether the device has a network at all. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}
