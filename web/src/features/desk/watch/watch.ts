import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types/common';
import { paths } from '@/shared/paths';

/** Something that a camera saw and nobody has looked at. */
export interface Seen {
  id: string;
  vendor: string;
  code: string;
  camera: { code: string; name: string; lng: number; lat: number; address: string | null; facing: number | null };
  category: { scheme: string; kind: 'part' | 'matter'; code: string; name: string };
  /** Percent. */
  confidence: number;
  /** In shares of the picture. */
  box: { x: number; y: number; width: number; height: number } | null;
  picture: boolean;
  at: string;
  lastAt: string;
  times: number;
  state: 'waiting' | 'confirmed' | 'rejected' | 'expired';
  caseId: string | null;
}

export const REASONS = ['nothing', 'known', 'allowed', 'elsewhere'] as const;

export type Judgement =
  { do: 'move'; by: 1 | -1 } | { do: 'confirm' } | { do: 'reject'; reason: (typeof REASONS)[number] };

/** What a key says of what is shown; keys that go into a field or belong to the browser say nothing. */
export function judgementFor(key: string, busy: boolean): Judgement | null {
  if (busy) return null;
  if (key === 'j' || key === 'ArrowDown') return { do: 'move', by: 1 };
  if (key === 'k' || key === 'ArrowUp') return { do: 'move', by: -1 };
  if (key === 'y') return { do: 'confirm' };
  const reason = REASONS[Number(key) - 1];
  return /^[1-9]$/.test(key) && reason ? { do: 'reject', reason } : null;
}

const QUEUE = 'channels/video/queue';

export function queueIn(tenant: string) {
  return queryOptions({
    queryKey: ['watched', tenant],
    queryFn: ({ signal }) => api<Page<Seen>>(paths.api(tenant, QUEUE), { signal, query: { limit: 100 } }),
    refetchInterval: 10_000,
  });
}

export function watchedIn(tenant: string) {
  return queryOptions({
    queryKey: ['watched', tenant, 'count'],
    queryFn: async ({ signal }) =>
      (await api<{ waiting: number }>(paths.api(tenant, `${QUEUE}/count`), { signal, onSignedOut: 'fail' })).waiting,
    refetchInterval: 30_000,
    retry: false,
  });
}

export function pictureOf(tenant: string, id: string, size: 'full' | 'thumb'): string {
  return paths.api(tenant, `${QUEUE}/${id}/picture?size=${size}`);
}

export function judge(tenant: string, id: string, verdict: 'confirm' | 'reject', body: unknown): Promise<Seen> {
  return api<Seen>(paths.api(tenant, `${QUEUE}/${id}/${verdict}`), { method: 'POST', body });
}
