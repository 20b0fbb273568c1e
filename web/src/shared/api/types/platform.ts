import type { TenantLevel } from './tenants';

export interface NewTenant {
  slug: string;
  name: string;
  level: TenantLevel;
  division: string;
  parent: string | null;
  domains: string[];
  administrator: { username: string; name: string };
}

export interface PlatformTenant {
  slug: string;
  name: string;
  level: TenantLevel;
  division: string;
  parent: string | null;
  status: string;
  demo: boolean;
}

/** A tenant as the services know it. */
export interface ServedTenant {
  id: string;
  name: string;
  level: TenantLevel;
  division: string;
  parent: string | null;
  status: string;
  demo: boolean;
}

export interface Onboarded {
  tenant: ServedTenant;
  administrator: { username: string; initialPassword: string };
  address: string;
}

export interface Division {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  /** Names from the province down to its own. */
  path: string[];
}

/** An initial password, said once. */
export interface GivenPassword {
  username: string;
  name: string;
  initialPassword: string;
}

/** Host names that stand for a tenant, as browsers send them. */
export interface Domains {
  domains: string[];
}
