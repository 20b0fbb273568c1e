import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { InEach, Layer } from '../api/types/layers';
import { paths } from '../paths';
import { useTenant } from '../tenant/TenantProvider';

/** The layers of facilities (图层) that a tenant has; they change seldom. */
export function layersIn(tenant: string) {
  return queryOptions({
    queryKey: ['layers', tenant],
    queryFn: ({ signal }) => api<{ items: Layer[] }>(paths.api(tenant, 'layers'), { signal, onSignedOut: 'fail' }),
    staleTime: 10 * 60_000,
    select: ({ items }) => items,
  });
}

/** The layer of a kind of facilities; none while, or where, the layers cannot be had. */
export function useLayer(kind: string): Layer | undefined {
  return useQuery(layersIn(useTenant().slug)).data?.find((one) => one.code === kind);
}

/** Words of a layer in the language of the page. */
export function said({ zh, en }: InEach, language: string): string {
  return language.startsWith('zh') ? zh : en;
}
