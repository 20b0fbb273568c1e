import type { Bounds, Datum, LngLat } from './common';

export type FacilityStatus = 'open' | 'closed' | 'repair';

/** What is known of a facility, by the names that its layer gives; some have the same meaning in every layer. */
export interface FacilityAttributes {
  openHours?: string | null;
  openHoursText?: string | null;
  open24h?: boolean | null;
  accessible?: boolean | null;
  accessibleSpaces?: number | null;
  entrances?: (LngLat & { name?: string | null })[] | null;
  [name: string]: unknown;
}

/** When a place is open in the coming days; of later than `until` nothing is known. */
export interface Opening {
  until: string;
  spans: { from: string; to: string; state: 'open' | 'unknown' }[];
}

/** How full a place was when somebody counted; told with when that was and until when it is worth anything. */
export interface Live {
  state: 'open' | 'closed' | 'unknown';
  free?: number;
  total?: number;
  observedAt: string;
  staleAt: string;
  usual?: 'free' | 'busy' | 'full';
  usualUntil?: string;
}

export interface Facility {
  id: string;
  /** The code of its layer. */
  kind: string;
  name: string;
  address: string | null;
  location: LngLat;
  site: string | null;
  attributes: FacilityAttributes;
  status: FacilityStatus;
  opening?: Opening;
  live?: Live;
  statusReason: string | null;
  checkedAt: string | null;
  source: string | null;
  version: number;
}

/** A place found near a point; records that share the point come as one, with how many there are. */
export interface NearestFacility extends Facility {
  distance: number;
  count?: number;
  members?: Facility[];
}

export interface ClusterProperties {
  count: number;
  id?: string;
  name?: string;
  kind?: string | null;
  bbox?: [number, number, number, number] | Bounds | null;
}

export interface ImportColumn {
  name: string;
  field: string | null;
  sample: string[];
}

export interface RejectedRow {
  row: number;
  field: string;
  value: string | null;
  why: string;
  allowed: string | null;
  code?: string;
}

/** What becomes of rows that look like what another source knows. */
export type AlikeRows = 'skip' | 'update' | 'add';

export interface PlannedChange {
  id: string;
  name: string;
  fields: { field: string; before: string; after: string }[];
}

export interface ImportPair {
  name: string;
  id: string;
  knownAs: string;
  knownFrom: string;
  metres: number;
}

/** What an import would do to what is there; the first hundred of each. */
export interface ImportPlan {
  created: number;
  updated: number;
  unchanged: number;
  alike: number;
  changes: PlannedChange[];
  pairs: ImportPair[];
}

export interface FacilityImport {
  id: string;
  state: 'preview' | 'applied' | 'undone';
  file: string;
  kind: string;
  datum: Datum;
  encoding: string;
  columns: ImportColumn[];
  rows: number;
  accepted: number;
  rejectedCount: number;
  duplicates: number;
  /** What a column can stand for. */
  fields: string[];
  source: string;
  /** How many different points the accepted rows lie at. */
  sites: number;
  sample: Facility[];
  noted: number;
  notes: RejectedRow[];
  rejected: RejectedRow[];
  alike: AlikeRows;
  plan?: ImportPlan | null;
  skipped?: number | null;
  created?: number | null;
  updated?: number | null;
  unchanged?: number | null;
  undone?: number | null;
  kept?: number | null;
  createdAt: string;
  createdBy: string;
}
