import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PossibleAction } from '@/shared/api/types/cases';
import { commandFor, type Command } from './keymap';

const KEPT = 'cityops.desk.keys';
const listeners = new Set<() => void>();

/** Keys without a modifier can be switched off by whom they disturb (WCAG 2.1.4). */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => localStorage.getItem(KEPT) !== 'off',
  );
  return [
    on,
    (next) => {
      localStorage.setItem(KEPT, next ? 'on' : 'off');
      listeners.forEach((changed) => changed());
    },
  ];
}

/** Listens to the whole page; a dialog that is open keeps its keys to itself. */
export function useKeys(
  actions: readonly PossibleAction[],
  together: readonly string[],
  run: (command: Command) => void,
): void {
  const [on] = useKeysOn();
  const current = useRef({ actions, together, run });
  useEffect(() => {
    current.current = { actions, together, run };
  });
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[aria-modal="true"]:not([hidden])')) return;
      const command = commandFor(
        {
          key: event.key,
          modified: event.ctrlKey || event.altKey || event.metaKey || event.isComposing,
          typing: typingIn(event.target),
        },
        current.current.actions,
        current.current.together,
      );
      if (!command) return;
      event.preventDefault();
      current.current.run(command);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}

function typingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
