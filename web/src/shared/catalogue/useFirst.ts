import { useEffect, useRef } from 'react';
import type { Category } from '../api/types/tenants';

/** Whoever types fast presses Enter before the answer is there: the nearest is chosen as soon as it is. */
export function useFirst(
  words: string,
  waiting: boolean,
  first: Category | undefined,
  choose: (category: Category) => void,
): () => void {
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    if (pressed.current === null || waiting) return;
    const same = pressed.current === words;
    pressed.current = null;
    if (same && first) choose(first);
  });
  return () => {
    if (waiting) pressed.current = words;
    else if (first) choose(first);
  };
}
