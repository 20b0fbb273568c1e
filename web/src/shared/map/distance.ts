import type { Bounds, LngLat } from '../api/types/common';

const EARTH = 6_371_008.8;

/** Metres between two points, on a sphere. */
export function metresBetween(a: LngLat, b: LngLat): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

/** "350 米", "1.2 公里": as exact as a person can walk. */
export function distanceText(language: string, metres: number): string {
  const far = metres >= 995;
  const value = far ? metres / 1000 : Math.max(10, Math.round(metres / 10) * 10);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: far ? 'kilometer' : 'meter',
    unitDisplay: language === 'en' ? 'short' : 'long',
    maximumFractionDigits: metres < 9950 ? 1 : 0,
  }).format(value);
}

export function within(bounds: Bounds | null, at: LngLat): boolean {
  if (!bounds) return true;
  return at.lng >= bounds.west && at.lng <= bounds.east && at.lat >= bounds.south && at.lat <= bounds.north;
}
