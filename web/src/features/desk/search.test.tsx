import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { act, casesPage } from './api';
import { viewOf } from './view';

const WAITED_FOR = '0193b1a0-0000-7000-8000-000000000001';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T08:00:00Z') }));
afterEach(() => vi.useRealTimers());

function server() {
  const asked = answering([
    [/actions$/, () => json({ id: WAITED_FOR, version: 4 })],
    [/./, () => json({ items: [], next: null, total: 0 })],
  ]);
  return () => {
    const url = new URL(asked.at(-1)?.url ?? '', 'http://here');
    return { path: url.pathname, ...Object.fromEntries(url.searchParams) };
  };
}

const list = (params: string, cursor: string | null = null) =>
  casesPage('liuzhou', viewOf(new URLSearchParams(params)), cursor);

it('asks the index for words, with every filter, and counts once', async () => {
  const last = server();
  await list('q=yjg&stage=handling&within=u1&grid=G1&hazard=true&category=gb matter 0101');
  expect(last()).toEqual({
    path: '/t/liuzhou/api/search/cases',
    q: 'yjg',
    stage: 'handling',
    within: 'u1',
    grid: 'G1',
    hazard: 'true',
    about: 'gb matter 0101',
    facets: 'true',
  });
  await list('q=yjg', 'next');
  expect(last()).toEqual({ path: '/t/liuzhou/api/search/cases', q: 'yjg', cursor: 'next' });
});

it('asks the index for days, the last one whole', async () => {
  const last = server();
  await list('from=2026-11-01&to=2026-11-02');
  expect(last()).toMatchObject({
    path: '/t/liuzhou/api/search/cases',
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 10, 3).toISOString(),
  });
  await list('from=yesterday');
  expect(last().path).toBe('/t/liuzhou/api/cases');
});

it('has the index wait for what was done here, for a while', async () => {
  const last = server();
  await act('liuzhou', WAITED_FOR, { action: 'sign' } as never, 'key');
  await list('q=x');
  expect(last()).toMatchObject({ written: `${WAITED_FOR}:4` });
  vi.setSystemTime(new Date('2026-11-23T08:00:11Z'));
  await list('q=x');
  expect(last()).not.toHaveProperty('written');
});
