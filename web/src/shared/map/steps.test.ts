import { describe, expect, it } from 'vitest';
import { steps } from './steps';

/** A map that stands where it was sent once its movements are let end. */
function map() {
  const moving: { to: number; done: (whole: boolean) => void }[] = [];
  const all: number[] = [];
  const press = steps((to, done) => {
    all.push(to);
    moving.push({ to, done });
  });
  return { press, all, moving, end: (whole = true) => moving.shift()?.done(whole) };
}

describe('steps of zoom', () => {
  it('are counted while the map moves, one movement at a time', () => {
    const { press, all, moving, end } = map();
    press(9, -1);
    press(8.7, -1);
    press(8.4, -1);
    expect(moving).toHaveLength(1);
    end();
    expect(moving).toHaveLength(1);
    end();
    expect(all).toEqual([8, 6]);
    expect(moving).toHaveLength(0);
  });

  it('begin anew where the map has come to rest', () => {
    const { press, all, end } = map();
    press(9, 1);
    end();
    press(12, 1);
    expect(all).toEqual([10, 13]);
  });

  it('are given up where somebody takes the map', () => {
    const { press, all, end } = map();
    press(9, 1);
    press(9.5, 1);
    end(false);
    press(11, -1);
    expect(all).toEqual([10, 10]);
  });

  it('end with the second press undone, too', () => {
    const { press, all, end } = map();
    press(9, 1);
    press(9.5, -1);
    end();
    end();
    expect(all).toEqual([10, 9]);
  });
});
