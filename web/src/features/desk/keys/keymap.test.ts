import { describe, expect, it } from 'vitest';
import type { PossibleAction } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { commandFor, FIXED_KEYS, LETTERS } from './keymap';
import { neighbour } from './neighbour';

const key = (key: string, more = {}) => ({ key, modified: false, typing: false, ...more });
const possible = (...actions: CaseAction[]): PossibleAction[] =>
  actions.map((action, at) => ({ action, needs: [], primary: at === 0 }));

// what the life cycle offers at once
const together: CaseAction[][] = [
  ['accept', 'reject', 'merge', 'send_back', 'send_verify', 'force_close'],
  ['verify_true', 'verify_false', 'force_close'],
  ['archive', 'take_up', 'force_close'],
  ['file', 'not_file', 'merge', 'back', 'send_back', 'force_close', 'flag_hazard'],
  ['dispatch', 'cancel', 'ask_cancel', 'delegate', 'escalate', 'send_back', 'force_close', 'flag_hazard'],
  ['sign', 'return', 'ask_cancel', 'force_close', 'flag_hazard'],
  ['sign', 'ask_return', 'ask_cancel', 'force_close'],
  ['feed_back', 'return', 'assign', 'revoke', 'ask_extend', 'ask_hang', 'ask_cancel', 'force_close'],
  ['feed_back', 'ask_return', 'assign', 'revoke', 'ask_extend', 'ask_hang', 'ask_cancel', 'force_close', 'flag_hazard'],
  ['approve', 'refuse', 'force_close'],
  ['resume', 'force_close'],
  ['check_pass', 'check_fail', 'send_check', 'force_close'],
  ['redispatch', 'ask_cancel', 'force_close', 'flag_hazard'],
  ['close', 'back', 'force_close'],
  ['split'],
  ['visit', 'reopen', 'appeal', 'appeal_pass', 'appeal_confirm', 'appeal_refuse'],
];

describe('the keyboard', () => {
  it('moves, opens and leaves', () => {
    expect(commandFor(key('j'), [])).toEqual({ do: 'move', by: 1 });
    expect(commandFor(key('p'), [])).toEqual({ do: 'open', by: -1 });
    expect(commandFor(key('?'), [])).toEqual({ do: 'help' });
    expect(commandFor(key('Escape'), [])).toEqual({ do: 'leave' });
  });

  it('numbers the actions as they are shown, and gives each a letter', () => {
    const actions = possible('dispatch', 'cancel', 'delegate');
    expect(commandFor(key('1'), actions)).toEqual({ do: 'act', action: 'dispatch' });
    expect(commandFor(key('2'), actions)).toEqual({ do: 'act', action: 'delegate' });
    expect(commandFor(key('D'), actions)).toEqual({ do: 'act', action: 'dispatch' });
    expect(commandFor(key('4'), actions)).toBeNull();
    expect(commandFor(key('a'), actions)).toBeNull();
  });

  it('chooses several, and means all of them by the letters of what can be done together', () => {
    const actions = possible('dispatch', 'cancel');
    expect(commandFor(key('x'), actions)).toEqual({ do: 'pick' });
    expect(commandFor(key('X'), actions)).toEqual({ do: 'pickTo' });
    expect(commandFor(key('w'), actions)).toEqual({ do: 'act', action: 'cancel' });
    expect(commandFor(key('d'), actions, ['d'])).toEqual({ do: 'batch', letter: 'd' });
    expect(commandFor(key('1'), actions, ['d'])).toEqual({ do: 'act', action: 'dispatch' });
  });

  it('leaves fields, shortcuts of the browser and input methods alone', () => {
    expect(commandFor(key('j', { typing: true }), [])).toBeNull();
    expect(commandFor(key('r', { modified: true }), [])).toBeNull();
  });

  it.each(together.map((actions) => [actions.join(', '), actions] as const))(
    'has one letter for each of %s',
    (_, actions) => {
      const letters = actions.map((action) => LETTERS[action]);
      expect(new Set(letters).size).toBe(letters.length);
      expect(letters.filter((letter) => FIXED_KEYS.includes(letter))).toEqual([]);
    },
  );

  it('finds the neighbour in the list, and stays at its ends', () => {
    expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'c', 1)).toBeNull();
    expect(neighbour(['a', 'b', 'c'], null, -1)).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });
});
