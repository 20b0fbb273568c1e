import { useEffect, useRef, type RefObject } from 'react';

interface Keys {
  submit: () => void;
  leave?: () => void;
}

/** Ctrl + Enter sends a form from any of its fields, Escape leaves it (an open list of choices closes first). */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const at = form.current;
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const choosing = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) current.current.submit();
      else if (event.key === 'Escape' && current.current.leave && !choosing) current.current.leave();
      else return;
      event.preventDefault();
    };
    at?.addEventListener('keydown', pressed);
    return () => at?.removeEventListener('keydown', pressed);
  }, [form]);
}
