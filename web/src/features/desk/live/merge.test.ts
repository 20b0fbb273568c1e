import { describe, expect, it } from 'vitest';
import type { CaseRow } from '@/shared/api/types/cases';
import type { Stage } from '@/shared/api/types/lifecycle';
import type { View } from '../view';
import { announced, arrivals, merge, type Pages } from './merge';

const ANY: View = {
  stage: null,
  deadline: null,
  unit: null,
  within: null,
  category: null,
  grid: null,
  hazard: false,
  sort: 'deadline',
  q: '',
  from: null,
  to: null,
};
const row = (id: string, version: number, stage: Stage = 'reported') => ({ id, version, stage }) as CaseRow;
const list = (...pages: CaseRow[][]): Pages<CaseRow> => ({
  pages: pages.map((items) => ({ items, next: null })),
  pageParams: pages.map(() => null),
});
const ids = (of: Pages<CaseRow>) => of.pages.map((page) => page.items.map((one) => one.id));

describe('news in the list', () => {
  const shown = list([row('a', 1), row('b', 1)], [row('c', 1)]);

  it('changes a row where it stands, even when it belongs elsewhere now', () => {
    const next = merge(shown, [row('c', 2, 'closed')]);
    expect(ids(next)).toEqual([['a', 'b'], ['c']]);
    expect(next.pages[1]?.items[0]?.stage).toBe('closed');
    expect(next.pages[0]).toBe(shown.pages[0]);
  });

  it('never puts anything in or takes anything out', () => {
    expect(ids(merge(shown, [row('new', 9), row('a', 2)]))).toEqual([['a', 'b'], ['c']]);
  });

  it('that are old, or heard twice, change nothing at all', () => {
    const once = merge(shown, [row('a', 3, 'to_file')]);
    expect(merge(once, [row('a', 2, 'closed'), row('a', 3, 'to_file')])).toBe(once);
    expect(merge(shown, [])).toBe(shown);
  });

  it('are taken in the order of their versions, not of their coming', () => {
    const next = merge(shown, [row('a', 5, 'to_sign'), row('a', 4, 'to_dispatch')]);
    expect(next.pages[0]?.items[0]?.stage).toBe('to_sign');
  });

  it('are announced when they belong here and are not shown', () => {
    const view = { ...ANY, stage: 'reported' as const };
    expect(arrivals(shown, [row('a', 2), row('new', 1), row('other', 1, 'to_file')], view)).toEqual(['new']);
    expect(arrivals(shown, [row('new', 1)], { ...ANY, q: '井盖' })).toEqual([]);
    expect(arrivals(shown, [row('new', 1)], { ...ANY, within: 'u1' })).toEqual([]);
  });

  it('are no longer announced once they have gone elsewhere', () => {
    const view = { ...ANY, stage: 'reported' as const };
    const three = announced(new Set(), shown, [row('x', 1), row('y', 1), row('z', 1)], view);
    expect(three.size).toBe(3);
    expect([...announced(three, shown, [row('y', 2, 'to_file')], view)]).toEqual(['x', 'z']);
    expect(announced(three, shown, [row('x', 1)], view)).toBe(three);
  });
});
