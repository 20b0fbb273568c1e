import { describe, expect, it } from 'vitest';
import { judgementFor } from './watch';

describe('keys of what cameras saw', () => {
  it('move, confirm and refuse', () => {
    expect(judgementFor('j', false)).toEqual({ do: 'move', by: 1 });
    expect(judgementFor('ArrowUp', false)).toEqual({ do: 'move', by: -1 });
    expect(judgementFor('y', false)).toEqual({ do: 'confirm' });
    expect(judgementFor('1', false)).toEqual({ do: 'reject', reason: 'nothing' });
    expect(judgementFor('4', false)).toEqual({ do: 'reject', reason: 'elsewhere' });
  });

  it('say nothing else, nor anything while something is being sent', () => {
    expect(judgementFor('5', false)).toBeNull();
    expect(judgementFor('x', false)).toBeNull();
    expect(judgementFor('y', true)).toBeNull();
  });
});
