import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { LngLat, Page } from '@/shared/api/types/common';
import type { Facility, NearestFacility } from '@/shared/api/types/facilities';
import { paths } from '@/shared/paths';
import type { Wishes } from './grouping';

const quiet = { onSignedOut: 'fail' } as const;

export function nearestTo(tenant: string, at: LngLat | null, { kind, openNow }: Wishes, limit: number) {
  const lng = at?.lng.toFixed(5);
  const lat = at?.lat.toFixed(5);
  return queryOptions({
    queryKey: ['nearest', tenant, kind, openNow, lng, lat, limit],
    queryFn: ({ signal }) =>
      api<Page<NearestFacility>>(paths.api(tenant, 'search/facilities/nearest'), {
        query: { lng, lat, kind, limit, openNow: openNow || null },
        signal,
        ...quiet,
      }),
    enabled: at !== null,
    refetchInterval: ({ state }) => (openNow || state.data?.items.some((one) => one.live)) && 60_000,
    placeholderData: keepPreviousData,
  });
}

export function facility(tenant: string, id: string | null) {
  return queryOptions({
    queryKey: ['facility', tenant, id],
    queryFn: ({ signal }) => api<Facility>(paths.api(tenant, `search/facilities/${id}`), { signal, ...quiet }),
    refetchInterval: ({ state }) => (state.data?.live ? 60_000 : false),
    enabled: id !== null,
  });
}

/** All records that share one point, page by page. */
export function recordsAt(tenant: string, at: LngLat, kind: string | null) {
  return infiniteQueryOptions({
    queryKey: ['at', tenant, at, kind],
    queryFn: ({ signal, pageParam }) =>
      api<Page<Facility>>(paths.api(tenant, 'search/facilities/at'), {
        query: { lng: at.lng, lat: at.lat, kind, cursor: pageParam, limit: 50 },
        signal,
        ...quiet,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}
