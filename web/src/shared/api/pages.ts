import { api, type Ask } from './client';
import type { Page } from './types/common';

/** A list that is small by nature (units, roles, the catalogue), read to its end. */
export async function allOf<T>(path: string, ask: Ask = {}): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await api<Page<T>>(path, { ...ask, query: { limit: 200, ...ask.query, cursor } });
    items.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor && items.length < 20_000);
  return items;
}
