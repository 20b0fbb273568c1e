import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { LngLat, Page } from '@/shared/api/types/common';
import { sentAs } from '@/shared/catalogue/key';
import { paths } from '@/shared/paths';

/** A mail that could not become a case by itself. */
export interface WaitingMail {
  id: string;
  state: 'waiting' | 'discarded' | 'opened';
  why: 'no_place' | 'elsewhere' | 'reply' | 'unreadable' | null;
  /** With its middle hidden. */
  from: string | null;
  subject: string | null;
  words: string | null;
  address: string | null;
  pictures: string[];
  leftOut: number;
  at: string;
  /** The case that it answers. */
  about: { id: string; number: string } | null;
  /** The case that it became. */
  opened: { id: string; number: string } | null;
}

export const REASONS = ['noted', 'unclear', 'spam', 'elsewhere'] as const;

const QUEUE = 'channels/email/queue';

export function mailsIn(tenant: string) {
  return queryOptions({
    queryKey: ['mails', tenant],
    queryFn: ({ signal }) => api<Page<WaitingMail>>(paths.api(tenant, QUEUE), { signal, query: { limit: 100 } }),
    refetchInterval: 30_000,
  });
}

export function mailCountIn(tenant: string) {
  return queryOptions({
    queryKey: ['mails', tenant, 'count'],
    queryFn: async ({ signal }) =>
      (await api<{ waiting: number }>(paths.api(tenant, `${QUEUE}/count`), { signal, onSignedOut: 'fail' })).waiting,
    refetchInterval: 60_000,
    retry: false,
  });
}

export function pictureOf(tenant: string, mail: string, picture: string, size: 'full' | 'thumb'): string {
  return paths.api(tenant, `${QUEUE}/${mail}/pictures/${picture}?size=${size}`);
}

/** What a person adds to make a case of it. */
export interface Found {
  place: LngLat | null;
  address: string;
  /** Scheme, kind and code. */
  category: string | null;
}

export function openBody({ place, address, category }: Found) {
  const about = category ? sentAs(category) : null;
  return {
    place: { ...place, ...(address.trim() && { address: address.trim() }) },
    ...(about && { scheme: about.categoryScheme, kind: about.categoryKind, category: about.category }),
  };
}

export function decide(tenant: string, id: string, verdict: 'open' | 'discard', body: unknown): Promise<WaitingMail> {
  return api<WaitingMail>(paths.api(tenant, `${QUEUE}/${id}/${verdict}`), { method: 'POST', body });
}
