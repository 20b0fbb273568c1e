import type { Bounds } from '@/shared/api/types/common';

/** The area that a shared link opens: `area=west,south,east,north`, to a dozen metres. */
export function areaOf({ west, south, east, north }: Bounds): string {
  return [west, south, east, north].map((degrees) => Number(degrees.toFixed(4))).join();
}

export function areaIn(params: URLSearchParams): Bounds | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = (params.get('area') ?? '').split(',').map(Number);
  const sound = west >= -180 && west < east && east <= 180 && south >= -85 && south < north && north <= 85;
  return sound ? { west, south, east, north } : null;
}
