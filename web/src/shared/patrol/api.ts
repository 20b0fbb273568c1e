import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, withQuery } from '../api/client';
import type { Page } from '../api/types/common';
import type { LogEntry, LogTotals } from '../api/types/patrol';
import { paths } from '../paths';

const ROOT = 'patrol/daily-log';

/** What of a day is asked for; nothing asked for leaves it open. */
export interface Wanted {
  day: string;
  unit?: string | null;
  grid?: string | null;
  person?: string | null;
}

const asked = ({ day, unit, grid, person }: Wanted) => ({ day, unit, grid, person });

export function logOf(tenant: string, wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['daily-log', tenant, asked(wanted)],
    queryFn: ({ signal, pageParam }) =>
      api<Page<LogEntry>>(paths.api(tenant, ROOT), {
        signal,
        query: { ...asked(wanted), cursor: pageParam, limit: 50 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<LogEntry>) => page.next ?? null,
    staleTime: 0, // others go on meanwhile
  });
}

export function totalsOf(tenant: string, wanted: Wanted) {
  return queryOptions({
    queryKey: ['daily-log', tenant, asked(wanted), 'totals'],
    queryFn: ({ signal }) => api<LogTotals>(paths.api(tenant, `${ROOT}/totals`), { signal, query: asked(wanted) }),
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

/** Where the same is had as a table. */
export function fileOf(tenant: string, wanted: Wanted, language: string): string {
  return withQuery(paths.api(tenant, `${ROOT}/file`), { ...asked(wanted), language });
}
