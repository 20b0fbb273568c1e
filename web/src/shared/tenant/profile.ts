import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Profile } from '../api/types/tenants';
import { paths } from '../paths';

export function profileOf(tenant: string) {
  return queryOptions({
    queryKey: ['profile', tenant],
    queryFn: ({ signal }) => api<Profile>(paths.api(tenant, 'profile'), { signal, onSignedOut: 'fail' }),
    staleTime: 10 * 60_000,
  });
}
