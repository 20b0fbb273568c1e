import { useCallback, useSyncExternalStore } from 'react';
import type { Progress } from './upload';

const running = new Map<string, Progress>();
const listeners = new Set<() => void>();

/** Tells how far the files of what is kept have come; null when none is on its way any more. */
export function tellProgress(key: string, progress: Progress | null) {
  if (progress) running.set(key, progress);
  else running.delete(key);
  listeners.forEach((listener) => listener());
}

/** How far the files of what is kept have come, while they are on their way. */
export function useProgress(key: string): Progress | null {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return useSyncExternalStore(subscribe, () => running.get(key) ?? null);
}
