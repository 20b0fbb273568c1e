import { describe, expect, it } from 'vitest';
import { viewOf } from '../view';
import { BUILT_IN, filterOf, isSame, viewFrom } from './views';

const view = (params: string) => viewOf(new URLSearchParams(params));

describe('kept filters', () => {
  it('say what narrows the list down, and come back as they were', () => {
    const some = view(
      'stage=to_dispatch&deadline=red&q=井盖&category=GBT47678.5-2026 matter 02001&sort=reported&from=2026-11-01',
    );
    const filter = filterOf(some);
    expect(filter).toEqual({
      stage: 'to_dispatch',
      deadline: 'red',
      q: '井盖',
      category: 'GBT47678.5-2026 matter 02001',
      sort: 'reported',
      from: '2026-11-01',
    });
    expect(viewFrom({ id: '1', name: 'x', usual: false, filter })).toEqual(some);
  });

  it('leave out what the desk no longer knows', () => {
    const kept = { id: '1', name: 'x', usual: false, filter: { stage: 'long_gone', deadline: 'red' } };
    expect(viewFrom(kept)).toEqual(view('deadline=red'));
  });

  it('begin with what burns, which is everything open by its deadline', () => {
    expect(BUILT_IN[0]?.name).toBe('burning');
    expect(isSame(BUILT_IN[0]?.view ?? view('q=x'), view(''))).toBe(true);
  });
});
