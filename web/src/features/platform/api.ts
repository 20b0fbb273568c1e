import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { allOf } from '@/shared/api/pages';
import type { Page } from '@/shared/api/types/common';
import type {
  Division,
  Domains,
  GivenPassword,
  NewTenant,
  Onboarded,
  PlatformTenant,
  ServedTenant,
} from '@/shared/api/types/platform';

/** The cities; the console's own tenant is none of them. */
export const tenantsOfPlatform = queryOptions({
  queryKey: ['platform', 'tenants'],
  queryFn: async ({ signal }) =>
    (await allOf<PlatformTenant>('/api/platform/tenants', { signal })).filter((one) => one.slug !== 'platform'),
});

export function divisionsLike(q: string) {
  return queryOptions({
    queryKey: ['platform', 'divisions', q],
    queryFn: ({ signal }) => api<Page<Division>>('/api/platform/divisions', { signal, query: { q, limit: 50 } }),
    staleTime: Infinity,
  });
}

export function bringOnline(plan: NewTenant): Promise<Onboarded> {
  return api<Onboarded>('/api/platform/tenants', { method: 'POST', body: plan });
}

export function turn(slug: string, deed: 'suspend' | 'resume'): Promise<ServedTenant> {
  return api<ServedTenant>(`/api/platform/tenants/${slug}/${deed}`, { method: 'POST' });
}

/** A new initial password for whoever has administered the tenant longest; the old one and all sessions end. */
export function resetAdministrator(slug: string): Promise<GivenPassword> {
  return api<GivenPassword>(`/api/platform/tenants/${slug}/administrator/password`, { method: 'POST' });
}

export function domainsOf(slug: string) {
  return queryOptions({
    queryKey: ['platform', 'domains', slug],
    queryFn: ({ signal }) => api<Domains>(`/api/platform/tenants/${slug}/domains`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** These and no others stand for the tenant from now on. */
export function nameDomains(slug: string, domains: string[]): Promise<Domains> {
  return api<Domains>(`/api/platform/tenants/${slug}/domains`, { method: 'PUT', body: { domains } });
}
