import type { Unit } from './tenants';

export interface Grid {
  code: string;
  name: string;
  unit: string | null;
  households: number | null;
  /** In square metres. */
  area: number;
  lng: number;
  lat: number;
}

export const GRID_ROLES = [
  'city',
  'district',
  'street',
  'community',
  'grid_leader',
  'informant',
  'department',
  'street_chief',
  'road_chief',
  'yard_chief',
  'building_chief',
  'estate_chief',
] as const;

export interface GridPerson {
  role: (typeof GRID_ROLES)[number];
  name: string;
  post: string | null;
  phone: string | null;
}

export interface GridDetail extends Grid {
  /** From the highest down to the one that it belongs to. */
  units: Unit[];
  people: GridPerson[];
}

export type FindingKind =
  | 'code_bad'
  | 'code_twice'
  | 'name_too_long'
  | 'unit_unknown'
  | 'households_bad'
  | 'shape_bad'
  | 'crosses_itself'
  | 'tiny'
  | 'nameless'
  | 'outside'
  | 'overlap'
  | 'hole'
  | 'gap';

export interface GridFinding {
  kind: FindingKind;
  feature: number | null;
  grids: string[];
  squareMetres: number | null;
  at: [number, number] | null;
}

export interface GridEdition {
  id: string;
  state: 'preview' | 'current' | 'former' | 'withdrawn';
  number: number | null;
  file: string;
  datum: string;
  report: {
    grids: number;
    applicable: boolean;
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
    counts: Partial<Record<FindingKind, number>>;
    findings: GridFinding[];
  };
  createdBy: string;
  createdAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
}
