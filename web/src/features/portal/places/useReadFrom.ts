import { useEffect, useRef } from 'react';

/** The heading from which something that was just opened is read on, by eye, ear and key. */
export function useReadFrom(what: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (what) heading.current?.focus({ preventScroll: true });
  }, [what]);
  return { ref: heading, tabIndex: -1 };
}
