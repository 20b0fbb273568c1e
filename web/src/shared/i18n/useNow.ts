import { useSyncExternalStore } from 'react';

const STEP = 20_000;
let now = new Date();
let ticking: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  if (ticking === undefined) {
    now = new Date(); // nobody has looked at the clock for a while
    ticking = setInterval(() => {
      now = new Date();
      listeners.forEach((one) => one());
    }, STEP);
  }
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** The present in steps of some seconds, so that what is shown about it stays true; one clock for the whole page. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}
