import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types/common';
import { paths } from '@/shared/paths';

/** Something the reader was told, in words of the tenant and the reader's language. */
export interface Told {
  id: string;
  occasion: string;
  urgent: boolean;
  text: string;
  caseId: string;
  number: string;
  at: string;
  read: boolean;
}

export interface Unread {
  count: number;
  /** There may be more than this. */
  most: number;
}

/** Everything of the inbox begins with this key, so that one word renews it all. */
export const inboxKey = (tenant: string) => ['inbox', tenant] as const;

export function unreadIn(tenant: string) {
  return queryOptions({
    queryKey: [...inboxKey(tenant), 'unread'],
    queryFn: ({ signal }) => api<Unread>(paths.api(tenant, 'inbox/unread'), { signal, onSignedOut: 'fail' }),
    refetchInterval: 60_000, // where no stream is open
  });
}

export function toldIn(tenant: string, language: string) {
  return infiniteQueryOptions({
    queryKey: [...inboxKey(tenant), 'list', language],
    queryFn: ({ signal, pageParam }) =>
      api<Page<Told>>(paths.api(tenant, 'inbox'), { signal, language, query: { limit: 20, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Told>) => page.next ?? null,
  });
}

export const readOne = (tenant: string, id: string) =>
  api<void>(paths.api(tenant, `inbox/${id}/read`), { method: 'POST', body: {} });

export const readAll = (tenant: string, upTo: string) =>
  api<void>(paths.api(tenant, 'inbox/read'), { method: 'POST', body: { upTo } });
