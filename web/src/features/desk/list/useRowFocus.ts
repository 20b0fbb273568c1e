import { useRef } from 'react';

/** Where the rows of the list are: one of them is gone to, or all of them shown from the top. */
export function useRowFocus() {
  const box = useRef<HTMLDivElement>(null);
  return {
    box,
    focusRow: (id: string) => {
      const row = box.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
      row?.focus();
      row?.scrollIntoView({ block: 'nearest' });
    },
    toTop: () => box.current?.querySelector('[data-scroll]')?.scrollTo({ top: 0 }),
  };
}
