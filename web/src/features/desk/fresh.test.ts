import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { casesIn } from './api';
import { levelsIn } from './levels/api';
import { viewOf } from './view';

interface Observer {
  subscribe: (heard: () => void) => () => void;
  getCurrentResult: () => { isFetching: boolean };
}

/** Looks at something, goes away and comes back. */
async function again(observer: Observer, times: () => number) {
  for (const expected of [1, 2]) {
    const leave = observer.subscribe(() => {});
    await expect.poll(() => !observer.getCurrentResult().isFetching && times()).toBe(expected);
    leave();
  }
}

it('asks anew for what nobody heard of while it was not shown', async () => {
  const asked = answering([[/./, () => json({ levels: [], items: [], next: null })]]);
  const of = (part: string) => () => asked.filter(({ url }) => url.includes(part)).length;
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
  await again(new QueryObserver(client, levelsIn('liuzhou', null)), of('cases/levels'));
  const list = casesIn('liuzhou', viewOf(new URLSearchParams()));
  await again(new InfiniteQueryObserver(client, list), of('cases?'));
});
