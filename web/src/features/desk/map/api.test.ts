import { expect, it } from 'vitest';
import { QueryClient } from '@tanstack/react-query';
import { answering, json } from '@/shared/testing/answers';
import { viewOf } from '../view';
import { lightsIn } from './api';

it('asks the map for what the list is narrowed down to, and not for an order', async () => {
  const asked = answering([[/cases\/map/, () => json({ items: [], more: false, most: 500 })]]);
  const view = viewOf(new URLSearchParams('stage=to_dispatch&hazard=true&within=u1&sort=reported'));
  await new QueryClient().fetchQuery(lightsIn('liuzhou', view, { west: 1, south: 2, east: 3, north: 4 }));
  const query = new URL(asked[0]?.url ?? '', 'http://x').searchParams;
  expect([...query.keys()].toSorted()).toEqual(['east', 'hazard', 'north', 'south', 'stage', 'west', 'within']);
});
