import { queryOptions } from '@tanstack/react-query';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { api } from '../api/client';
import type { Bounds } from '../api/types/common';
import { paths } from '../paths';
import { toMap, type Point } from './mercator';

/** The tenant's division as it drew it: the map needs no tile server to show where it ends. */
export function outlineOf(tenant: string) {
  return queryOptions({
    queryKey: ['outline', tenant],
    queryFn: ({ signal }) =>
      api<FeatureCollection>(paths.api(tenant, 'profile/outline'), { signal, onSignedOut: 'fail' }),
    staleTime: 60 * 60_000,
  });
}

/** One division of the outline, ready to be drawn. */
export interface Area {
  name: string | null;
  rings: Point[][];
  /** Where its name may stand. */
  middle: Point;
  /** How wide it is, on the map. */
  width: number;
}

/** The tenant's outline (行政区划轮廓) as the map draws it; whatever is not an area is left out. */
export function areasOf(outline: FeatureCollection | undefined): Area[] {
  return (outline?.features ?? []).map(areaOf).filter((area) => area !== null);
}

function areaOf(feature: Feature): Area | null {
  const { geometry } = feature;
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const rings = polygons.flat().map((ring) => ring.map(onMap));
  const largest = rings.reduce<Point[]>((best, ring) => (extent(ring) > extent(best) ? ring : best), []);
  if (largest.length < 3) return null;
  const name: unknown = feature.properties?.['name'];
  return { name: typeof name === 'string' ? name : null, rings, middle: centroid(largest), width: widthOf(largest) };
}

/** The bounds of what is drawn, for tenants whose profile has none. */
export function boundsOfOutline(outline: FeatureCollection | undefined): Bounds | null {
  const points = (outline?.features ?? []).flatMap(({ geometry }) =>
    geometry?.type === 'Polygon'
      ? geometry.coordinates.flat()
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates.flat(2)
        : [],
  );
  if (points.length === 0) return null;
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  // one by one: ten thousand grids have more positions than a call takes arguments
  for (const [lng = 0, lat = 0] of points) {
    bounds.west = Math.min(bounds.west, lng);
    bounds.east = Math.max(bounds.east, lng);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  return bounds;
}

function onMap([lng = 0, lat = 0]: Position): Point {
  return toMap({ lng, lat });
}

function extent(ring: Point[]): number {
  if (ring.length === 0) return 0;
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function widthOf(ring: Point[]): number {
  const xs = ring.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

function centroid(ring: Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  const [x0, y0] = ring[0] ?? [0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    area += cross;
    x += (ax + bx - 2 * x0) * cross;
    y += (ay + by - 2 * y0) * cross;
  });
  return area === 0 ? [x0, y0] : [x0 + x / (3 * area), y0 + y / (3 * area)];
}
