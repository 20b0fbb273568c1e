import { describe, expect, it } from 'vitest';
import { allOrNone, MOST_PICKED, NONE_PICKED, rangeTo, toggle } from './picking';

const order = ['a', 'b', 'c', 'd'];
const ids = (picked: { ids: ReadonlySet<string> }) => [...picked.ids].sort();

describe('choosing several cases', () => {
  it('takes one and lets it go again', () => {
    const one = toggle(NONE_PICKED, 'b');
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggle(one, 'b'))).toEqual([]);
  });

  it('takes all between the last one and this one, upwards and downwards', () => {
    const from = toggle(NONE_PICKED, 'c');
    expect(ids(rangeTo(from, order, 'a'))).toEqual(['a', 'b', 'c']);
    expect(ids(rangeTo(from, order, 'd'))).toEqual(['c', 'd']);
    expect(ids(rangeTo(rangeTo(from, order, 'd'), order, 'b'))).toEqual(['b', 'c', 'd']);
  });

  it('takes one where a range begins nowhere', () => {
    expect(ids(rangeTo(NONE_PICKED, order, 'c'))).toEqual(['c']);
    expect(ids(rangeTo(toggle(NONE_PICKED, 'gone'), order, 'c'))).toEqual(['c', 'gone']);
  });

  it('takes all, and none when all were taken', () => {
    const all = allOrNone(toggle(NONE_PICKED, 'b'), order);
    expect(ids(all)).toEqual(order);
    expect(ids(allOrNone(all, order))).toEqual([]);
  });

  it('never takes more than go in one batch', () => {
    const many = Array.from({ length: 130 }, (_, at) => `c${at}`);
    expect(allOrNone(NONE_PICKED, many).ids.size).toBe(MOST_PICKED);
    expect(rangeTo(toggle(NONE_PICKED, 'c0'), many, 'c129').ids.size).toBe(MOST_PICKED);
  });
});
