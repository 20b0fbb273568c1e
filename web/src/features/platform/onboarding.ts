import type { Division, NewTenant, PlatformTenant } from '@/shared/api/types/platform';
import type { TenantLevel } from '@/shared/api/types/tenants';

export interface PlanForm {
  division: string;
  slug: string;
  name: string;
  level: TenantLevel;
  parent?: string | null;
  domains?: string[];
  administrator: { username: string; name: string };
}

const LEVELS: readonly TenantLevel[] = ['nation', 'province', 'city', 'county'];

/** What a division says about the tenant that serves it. */
export function suggestionFor(division: Division, name: string, tenants: readonly PlatformTenant[]): Partial<PlanForm> {
  const level = LEVELS.find((one) => one === division.level) ?? 'county';
  return { level, name, parent: parentFor(division.code, tenants)?.slug ?? null };
}

/** The nearest tenant above, by the digits of the division's code: 450202 → 450200 → 450000 → 100000. */
export function parentFor(code: string, tenants: readonly PlatformTenant[]): PlatformTenant | null {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '100000'].filter((one) => one !== code);
  for (const one of above) {
    const found = tenants.find((tenant) => tenant.division === one);
    if (found) return found;
  }
  return null;
}

export function bodyOf(form: PlanForm): NewTenant {
  return {
    slug: form.slug,
    name: form.name.trim(),
    level: form.level,
    division: form.division,
    parent: form.parent ?? null,
    domains: form.domains ?? [],
    administrator: { username: form.administrator.username.trim(), name: form.administrator.name.trim() },
  };
}
