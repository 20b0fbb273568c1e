import type { Bounds, Coded, LngLat, Named, TenantRef } from './common';

export type TenantLevel = 'nation' | 'province' | 'city' | 'county';

export interface TenantEntry {
  slug: string;
  name: string;
  level: TenantLevel;
  division: string;
  parent: string | null;
  demo: boolean;
  centre: LngLat | null;
}

export interface BaseMap {
  kind: 'xyz' | 'wmts';
  url: string;
  datum: 'WGS84' | 'GCJ02';
  attribution: string;
}

export interface Profile {
  slug: string;
  name: string;
  level: TenantLevel;
  division: { code: string; name: string; path: string[] };
  parent: TenantRef | null;
  accent: string | null;
  phone: string | null;
  centre: LngLat | null;
  bounds: Bounds | null;
  timeZone: string;
  demo: boolean;
  baseMap: BaseMap | null;
  /** The tenant's own words for levels, roles and states. */
  labels: Record<string, string>;
}

export interface ProfileChange {
  name: string;
  accent: string | null;
  phone: string | null;
  centre: LngLat | null;
  baseMap: BaseMap | null;
  labels: Record<string, string>;
}

export interface Me {
  username: string;
  name: string;
  tenant: string;
  roles: string[];
  permissions: string[];
  unit: Named | null;
}

export interface CheckItem {
  key: string;
  done: boolean;
  count: number;
  needed: number;
  page: string;
}

export interface Role {
  code: string;
  name: string;
  permissions: string[];
}

export interface Machine {
  id: string;
  clientId: string;
  name: string;
  scopes: string[];
  createdAt: string;
}

export interface AuditEntry {
  id: string;
  at: string;
  actor: { tenant: string | null; username: string; name: string };
  action: string;
  subject: string;
  details: Record<string, unknown>;
  requestId: string | null;
}

export interface Checklist {
  items: CheckItem[];
  ready: boolean;
}

export interface User {
  id: string;
  username: string;
  name: string;
  phone: string | null;
  unit: Named | null;
  roles: string[];
  enabled: boolean;
}

export type UnitKind = 'centre' | 'department' | 'street' | 'community' | 'company';

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  level: number | null;
  calendar: string | null;
}

export interface Condition {
  id: string;
  name: string;
  limit: { value: number; unit: string };
  /** Where the limit comes from; absent where nobody kept that. */
  basis?: 'city_standard' | 'proposal' | 'own' | null;
}

export interface Category {
  id: string;
  scheme: string;
  kind: 'matter' | 'part';
  code: string;
  name: string;
  major: Coded;
  conditions: Condition[];
  aliases: string[];
  /** The tenant's own, not the standard's. */
  own: boolean;
  /** No new case is to be about it. */
  retired: boolean;
}

/** A category that is near to what was typed, and which parts of its texts were. */
export interface NearCategory {
  entry: Category;
  marks: { field: 'name' | 'code' | 'alias' | 'condition' | 'major'; text: string; from: number; to: number }[];
}

/** What a category of another scheme may be here, and why that is thought. */
export interface Counterpart {
  entry: Category;
  why: 'table' | 'same_name';
}

export interface Scheme {
  key: string;
  title: string;
  /** How many entries of it the tenant has; none, and it is not adopted. */
  entries: number;
  own: number;
  partMajors: Coded[];
  matterMajors: Coded[];
}

export interface Schemes {
  current: string;
  choices: { scheme: string; from: string; decidedAt: string; decidedBy: string }[];
  items: Scheme[];
}

export interface WorkCalendar {
  periods: [string, string][];
  weekdays: number[];
  days: { date: string; working: boolean; name: string }[];
}

export interface Link {
  id: string;
  peer: TenantRef;
  role: 'upper' | 'lower';
  state: 'proposed' | 'accepted' | 'refused' | 'revoked';
  proposedBy: string;
  grants: string[];
  proposedAt: string;
  decidedAt: string | null;
}
