import { useCallback, useEffect, useRef } from 'react';

const MOMENT = 800;

/** Runs something once, a moment after it was first asked for, however often that happens meanwhile. */
export function useSoon(work: () => void): () => void {
  const current = useRef(work);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    current.current = work;
  });
  useEffect(() => () => clearTimeout(waiting.current), []);
  return useCallback(() => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      current.current();
    }, MOMENT);
  }, []);
}
