import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { casesIn } from './api';
import { levelsIn } from './levels/api';
import { viewOf } from './view';

/** Looks at something, goes away and comes back. */
async function again(look: () => () => void, times: () => number) {
  const leave = look();
  await expect.poll(times).toBe(1);
  leave();
  look();
  await expect.poll(times).toBe(2);
}

it('asks anew for what nobody heard of while it was not shown', async () => {
  const asked = answering([[/./, () => json({ levels: [], items: [], next: null })]]);
  const client = new QueryClient();
  const levels = new QueryObserver(client, levelsIn('liuzhou', null));
  await again(
    () => levels.subscribe(() => {}),
    () => asked.filter(({ url }) => url.includes('cases/levels')).length,
  );
  const list = new InfiniteQueryObserver(client, casesIn('liuzhou', viewOf(new URLSearchParams())));
  await again(
    () => list.subscribe(() => {}),
    () => asked.filter(({ url }) => url.includes('cases?')).length,
  );
});
