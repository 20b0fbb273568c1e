import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { NearCategory } from '../api/types/tenants';
import { paths } from '../paths';

/** The categories nearest to what is typed (characters, pinyin, initials, code), asked at every key. */
export function useLookup(tenant: string, words: string, limit = 20) {
  const q = words.trim();
  return useQuery({
    queryKey: ['catalogue', tenant, 'lookup', q, limit],
    queryFn: async ({ signal }) =>
      (
        await api<{ items: NearCategory[] }>(paths.api(tenant, 'catalogue/lookup'), {
          query: { q, filed: true, limit },
          signal,
          onSignedOut: 'fail',
        })
      ).items,
    enabled: q !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
}
