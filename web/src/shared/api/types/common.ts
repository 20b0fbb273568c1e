/** Every list: its items and an opaque cursor to the rest. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface LngLat {
  lng: number;
  lat: number;
}

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Named {
  id: string;
  name: string;
}

export interface Coded {
  code: string;
  name: string;
}

export interface TenantRef {
  slug: string;
  name: string;
}

export type Datum = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09' | 'TWD97' | `EPSG:${number}`;
