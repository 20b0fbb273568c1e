import type { PossibleAction } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { inOrder } from '@/shared/cases/needs';

export type Command =
  | { do: 'move'; by: 1 | -1 }
  | { do: 'open'; by: 1 | -1 }
  | { do: 'stage'; by: 1 | -1 }
  | { do: 'act'; action: CaseAction }
  | { do: 'batch'; letter: string }
  | { do: 'pick' | 'pickTo' | 'pickAll' | 'map' | 'views' }
  | { do: 'search' | 'refresh' | 'register' | 'help' | 'leave' | 'photos' | 'case' | 'bell' };

/** The letter of each action; two that can be done to the same case never share one. */
export const LETTERS: Record<CaseAction, string> = {
  accept: 'a',
  file: 'f',
  dispatch: 'd',
  redispatch: 'd',
  sign: 's',
  feed_back: 'e',
  check_pass: 'y',
  check_fail: 'w',
  close: 'z',
  reopen: 'o',
  delegate: 'l',
  escalate: 'u',
  reject: 'w',
  merge: 'm',
  split: 's',
  not_file: 'w',
  cancel: 'w',
  back: 'b',
  return: 'b',
  send_back: 'q',
  send_verify: 'v',
  verify_true: 'y',
  verify_false: 'w',
  assign: 'a',
  revoke: 'u',
  ask_return: 'b',
  ask_extend: 'm',
  ask_hang: 'g',
  ask_cancel: 'z',
  approve: 'y',
  refuse: 'w',
  resume: 'g',
  send_check: 'v',
  force_close: 't',
  archive: 'z',
  take_up: 'a',
  visit: 'y',
  appeal: 'u',
  appeal_pass: 's',
  appeal_confirm: 'f',
  appeal_refuse: 'w',
  flag_hazard: 'o',
  clear_hazard: 'o',
};

const FIXED: Record<string, Command> = {
  j: { do: 'move', by: 1 },
  k: { do: 'move', by: -1 },
  n: { do: 'open', by: 1 },
  p: { do: 'open', by: -1 },
  ']': { do: 'stage', by: 1 },
  '[': { do: 'stage', by: -1 },
  '/': { do: 'search' },
  r: { do: 'refresh' },
  c: { do: 'register' },
  i: { do: 'photos' },
  h: { do: 'case' },
  x: { do: 'pick' },
  X: { do: 'pickTo' },
  '*': { do: 'pickAll' },
  '0': { do: 'map' },
  '=': { do: 'views' },
  '!': { do: 'bell' },
  '?': { do: 'help' },
  Escape: { do: 'leave' },
};

export const FIXED_KEYS = Object.keys(FIXED);

export interface Stroke {
  key: string;
  /** Ctrl, Alt or Meta is down, or an input method is composing. */
  modified: boolean;
  /** The keys go into a field. */
  typing: boolean;
}

/**
 * What a key does on the desk at this moment; keys that go into a field or belong to the browser do nothing. While several
 * cases are chosen, the letters of what can be done to all of them mean all of them.
 */
export function commandFor(
  stroke: Stroke,
  actions: readonly PossibleAction[],
  together: readonly string[] = [],
): Command | null {
  if (stroke.modified || stroke.typing) return null;
  const fixed = FIXED[stroke.key];
  if (fixed) return fixed;
  const letter = stroke.key.toLowerCase();
  if (together.includes(letter)) return { do: 'batch', letter };
  const possible = inOrder(actions);
  const found = /^[1-9]$/.test(stroke.key)
    ? possible[Number(stroke.key) - 1]
    : possible.find((one) => LETTERS[one.action] === letter);
  return found ? { do: 'act', action: found.action } : null;
}
