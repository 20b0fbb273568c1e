import { useCallback, useRef } from 'react';

/** Does something, and nothing more until that has ended: a second tap comes before the page has changed. */
export function useOnce(): (work: () => Promise<unknown>) => void {
  const running = useRef(false);
  return useCallback((work) => {
    if (running.current) return;
    running.current = true;
    void work().finally(() => {
      running.current = false;
    });
  }, []);
}
