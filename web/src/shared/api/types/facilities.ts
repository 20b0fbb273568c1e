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
  created?: number | null;
  updated?: number | null;
  unchanged?: number | null;
  undone?: number | null;
  kept?: number | null;
  createdAt: string;
  createdBy: string;
}
