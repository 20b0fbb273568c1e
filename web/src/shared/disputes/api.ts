import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { allOf } from '../api/pages';
import type { Page } from '../api/types/common';
import type { Dispute, SupervisionGroup } from '../api/types/disputes';
import { paths } from '../paths';

/** Everything about whose something is begins with this key. */
export const disputesKey = (tenant: string) => ['disputes', tenant] as const;

/** What was asked about a case; it stands below the case, and is looked at anew with it. */
export function disputesOf(tenant: string, id: string) {
  return queryOptions({
    queryKey: ['case', tenant, id, 'disputes'],
    queryFn: ({ signal }) =>
      api<{ items: Dispute[]; mayAsk: boolean }>(paths.api(tenant, `cases/${id}/disputes`), { signal }),
    staleTime: 0, // units answer at any time
    refetchInterval: 30_000,
  });
}

/** What the reader's unit is asked, the newest first. */
export function askedOfUs(tenant: string) {
  return infiniteQueryOptions({
    queryKey: disputesKey(tenant),
    queryFn: ({ signal, pageParam }) =>
      api<Page<Dispute>>(paths.api(tenant, 'disputes'), { signal, query: { limit: 20, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Dispute>) => page.next ?? null,
  });
}

/** What the reader is to decide, the oldest first. */
export function toDecideIn(tenant: string) {
  return infiniteQueryOptions({
    queryKey: [...disputesKey(tenant), 'to-decide'],
    queryFn: ({ signal, pageParam }) =>
      api<Page<Dispute>>(paths.api(tenant, 'disputes/to-decide'), { signal, query: { limit: 20, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Dispute>) => page.next ?? null,
    staleTime: 0, // others decide too
  });
}

/** How many wait for the reader to decide; none for one who does not decide. */
export function waitingIn(tenant: string) {
  return queryOptions({
    queryKey: [...disputesKey(tenant), 'waiting'],
    queryFn: async ({ signal }) =>
      (
        await api<{ waiting: number }>(paths.api(tenant, 'disputes/to-decide/count'), {
          signal,
          onSignedOut: 'fail',
        })
      ).waiting,
    refetchInterval: 60_000,
    retry: false,
  });
}

export function useGroups(tenant: string) {
  return useQuery({
    queryKey: [...disputesKey(tenant), 'groups'],
    queryFn: ({ signal }) => allOf<SupervisionGroup>(paths.api(tenant, 'disputes/groups'), { signal }),
  });
}

export interface Question {
  group?: string;
  question: string;
  photos?: string[];
}

export const ask = (tenant: string, id: string, body: Question, idempotencyKey: string) =>
  api<Dispute>(paths.api(tenant, `cases/${id}/disputes`), { method: 'POST', body, idempotencyKey });

export interface Decision {
  unit: string;
  reason: string;
  photo?: string;
}

export const decide = (tenant: string, id: string, body: Decision, idempotencyKey: string) =>
  api<Dispute>(paths.api(tenant, `disputes/${id}/decision`), { method: 'POST', body, idempotencyKey });

export interface Told {
  answer: 'ours' | 'not_ours';
  reason: string;
  photo: File | null;
}

export function answer(tenant: string, id: string, { photo, ...told }: Told, idempotencyKey: string) {
  const body = new FormData();
  body.append('answer', new Blob([JSON.stringify(told)], { type: 'application/json' }));
  if (photo) body.append('photo', photo);
  return api<Dispute>(paths.api(tenant, `disputes/${id}/answers`), { method: 'POST', body, idempotencyKey });
}
