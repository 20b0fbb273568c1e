import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { RatedReporter, RatingOfCase, ReportRating } from '@/shared/api/types/ratings';
import type { Page } from '@/shared/api/types/common';
import { paths } from '@/shared/paths';
import { caseIn } from '../api';

/** It stands below the case, and is looked at anew with it. */
export function ratingOf(tenant: string, id: string) {
  return queryOptions({
    queryKey: [...caseIn(tenant, id).queryKey, 'rating'],
    queryFn: ({ signal }) => api<RatingOfCase>(paths.api(tenant, `cases/${id}/rating`), { signal }),
    retry: false,
  });
}

export interface Mark {
  score: number;
  reasons: string[];
  note: string;
}

export const rate = (tenant: string, id: string, mark: Mark) =>
  api<RatingOfCase>(paths.api(tenant, `cases/${id}/rating`), { method: 'PUT', body: mark });

export interface Period {
  from: string;
  to: string;
}

export function summaryIn(tenant: string, { from, to }: Period) {
  return queryOptions({
    queryKey: ['ratings', tenant, from, to],
    queryFn: async ({ signal }) =>
      (
        await api<{ items: RatedReporter[] }>(paths.api(tenant, 'patrol/ratings/summary'), {
          signal,
          query: { from, to },
        })
      ).items,
  });
}

export function ratingsOf(tenant: string, reporter: string, { from, to }: Period) {
  return infiniteQueryOptions({
    queryKey: ['ratings', tenant, from, to, reporter],
    queryFn: ({ signal, pageParam }) =>
      api<Page<ReportRating>>(paths.api(tenant, 'patrol/ratings'), {
        signal,
        query: { reporter, from, to, cursor: pageParam, limit: 20 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<ReportRating>) => page.next ?? null,
  });
}
