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
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.isComposing || event.defaultPrevented || !form.current?.contains(target)) return;
      const choosing = target?.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) current.current.submit();
      else if (event.key === 'Escape' && current.current.leave && !choosing) current.current.leave();
      else return;
      event.preventDefault();
    };
    // before the fields hear of it; and on the document, since a dialog's form is only there after its page
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, [form]);
}
