export interface Camera {
  id: string;
  code: string;
  name: string;
  lng: number;
  lat: number;
  address: string | null;
  /** Degrees from north. */
  facing: number | null;
  retired: boolean;
}

export interface CodeRule {
  vendor: string;
  code: string;
  /** Absent while nobody has said what the code means. */
  category: { scheme: string; kind: 'part' | 'matter'; code: string; name: string } | null;
  /** Percent. */
  least: number;
  direct: number | null;
  /** Minutes. */
  coolDown: number;
  seenAt: string | null;
}

export const DATUMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
