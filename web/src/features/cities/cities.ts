import type { TenantEntry, TenantLevel } from '@/shared/api/types/tenants';

const ORDER: TenantLevel[] = ['city', 'county', 'province', 'nation'];

/** By name, by the name of anything above it, by slug or division code; the operator's own tenant is no city. */
export function matching(tenants: TenantEntry[], words: string): TenantEntry[] {
  const asked = words.trim().toLowerCase();
  const cities = tenants.filter((one) => one.slug !== 'platform');
  if (!asked) return cities;
  return cities.filter((one) =>
    [one.name, one.slug, one.division, ...lineage(one, tenants)].some((text) => text.toLowerCase().includes(asked)),
  );
}

/** Cities first: that is where people live. */
export function byLevel(tenants: TenantEntry[]): [TenantLevel, TenantEntry[]][] {
  return ORDER.map((level): [TenantLevel, TenantEntry[]] => [
    level,
    tenants.filter((one) => one.level === level).sort((a, b) => a.division.localeCompare(b.division)),
  ]).filter(([, group]) => group.length > 0);
}

/** The names above a tenant, from the province down; a broken or circular ladder ends where it breaks. */
export function lineage(tenant: TenantEntry, all: TenantEntry[]): string[] {
  const above: string[] = [];
  const seen = new Set([tenant.slug]);
  let next = all.find((one) => one.slug === tenant.parent);
  while (next && !seen.has(next.slug)) {
    if (next.level !== 'nation') above.unshift(next.name);
    seen.add(next.slug);
    const parent = next.parent;
    next = all.find((one) => one.slug === parent);
  }
  return above;
}
