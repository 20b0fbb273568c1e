import { queryOptions } from '@tanstack/react-query';
import { allOf } from '@/shared/api/pages';
import type { Profile, TenantEntry } from '@/shared/api/types/tenants';

/** In a city and a county people look for what is near; above them, for their city. */
export function isLocal({ level }: Pick<Profile, 'level'>): boolean {
  return level === 'city' || level === 'county';
}

/** The platforms right below this one (下级平台), by division. */
export function below(tenant: Pick<Profile, 'slug' | 'level'>) {
  return queryOptions({
    queryKey: ['below', tenant.slug],
    queryFn: async ({ signal }) => childrenOf(tenant.slug, await tenants(signal)),
    enabled: !isLocal(tenant),
    staleTime: 10 * 60_000,
  });
}

export function childrenOf(slug: string, all: TenantEntry[]): TenantEntry[] {
  return all.filter((one) => one.parent === slug).sort((a, b) => a.division.localeCompare(b.division));
}

function tenants(signal: AbortSignal): Promise<TenantEntry[]> {
  return allOf<TenantEntry>('/api/tenants', { signal, onSignedOut: 'fail' });
}
