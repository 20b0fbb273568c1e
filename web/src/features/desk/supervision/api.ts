import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { MatterDetail, MatterRow, Miss, MissStandings } from '@/shared/api/types/supervision';
import type { Page } from '@/shared/api/types/common';
import { paths } from '@/shared/paths';

/** Everything of supervision begins with this key, so that one word renews it all. */
export const supervisionKey = (tenant: string) => ['supervision', tenant] as const;

export function standingsIn(tenant: string) {
  return queryOptions({
    queryKey: [...supervisionKey(tenant), 'units'],
    queryFn: ({ signal }) => api<MissStandings>(paths.api(tenant, 'supervision/units'), { signal }),
  });
}

/** What a unit has missed, the latest first. */
export function missesOf(tenant: string, unit: string) {
  return infiniteQueryOptions({
    queryKey: [...supervisionKey(tenant), 'misses', unit],
    queryFn: ({ signal, pageParam }) =>
      api<Page<Miss>>(paths.api(tenant, 'supervision/misses'), {
        signal,
        query: { unit, cursor: pageParam, limit: 20 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Miss>) => page.next ?? null,
  });
}

export function mattersIn(tenant: string, open: boolean) {
  return infiniteQueryOptions({
    queryKey: [...supervisionKey(tenant), 'matters', open],
    queryFn: ({ signal, pageParam }) =>
      api<Page<MatterRow>>(paths.api(tenant, 'supervision/matters'), {
        signal,
        query: { open, cursor: pageParam, limit: 20 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<MatterRow>) => page.next ?? null,
  });
}

export function matterIn(tenant: string, id: string) {
  return queryOptions({
    queryKey: [...supervisionKey(tenant), 'matter', id],
    queryFn: ({ signal }) => api<MatterDetail>(paths.api(tenant, `supervision/matters/${id}`), { signal }),
  });
}

interface Said {
  act: MatterDetail['actions'][number];
  version: number;
  text: string;
  photos: File[];
}

/** Answers, settles or sends back, once under one key; only an answer has photos. */
export function say(
  tenant: string,
  id: string,
  { act, version, text, photos }: Said,
  idempotencyKey: string,
): Promise<MatterDetail> {
  const at = paths.api(tenant, `supervision/matters/${id}/${act === 'send_back' ? 'send-back' : act}`);
  if (act !== 'answer') return api<MatterDetail>(at, { method: 'POST', body: { version, text }, idempotencyKey });
  const body = new FormData();
  body.append('answer', new Blob([JSON.stringify({ version, text })], { type: 'application/json' }));
  photos.forEach((photo) => body.append('photos', photo));
  return api<MatterDetail>(at, { method: 'POST', body, idempotencyKey });
}
