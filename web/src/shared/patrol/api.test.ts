import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { answering, json } from '../testing/answers';
import { logOf, totalsOf } from './api';

it('reads the log of a day anew for who comes back to it, for others go on meanwhile', async () => {
  const asked = answering([[/./, () => json({ items: [], next: null })]]);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
  const list = new InfiniteQueryObserver(client, logOf('liuzhou', { day: '2026-11-23' }));
  const sums = new QueryObserver(client, totalsOf('liuzhou', { day: '2026-11-23' }));
  for (const times of [2, 4]) {
    const leave = [list.subscribe(() => {}), sums.subscribe(() => {})];
    const still = () => [list, sums].some((one) => one.getCurrentResult().isFetching);
    await expect.poll(() => !still() && asked.length).toBe(times);
    leave.forEach((one) => one());
  }
});
