import type { Bounds, LngLat } from '../api/types/common';

const R = 6_378_137;

export type Point = [number, number];

/** Web Mercator metres, as the map counts. */
export function toMap({ lng, lat }: LngLat): Point {
  return [(R * lng * Math.PI) / 180, R * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))];
}

export function fromMap([x, y]: Point): LngLat {
  return { lng: (x / R) * (180 / Math.PI), lat: (2 * Math.atan(Math.exp(y / R)) - Math.PI / 2) * (180 / Math.PI) };
}

export function extentOf(bounds: Bounds): [number, number, number, number] {
  return [...toMap({ lng: bounds.west, lat: bounds.south }), ...toMap({ lng: bounds.east, lat: bounds.north })];
}

export function boundsOf([west, south, east, north]: [number, number, number, number]): Bounds {
  const from = fromMap([west, south]);
  const to = fromMap([east, north]);
  return { west: from.lng, south: from.lat, east: to.lng, north: to.lat };
}
