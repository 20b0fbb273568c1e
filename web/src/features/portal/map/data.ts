import { queryOptions } from '@tanstack/react-query';
import type { FeatureCollection, Point as GeoPoint } from 'geojson';
import { api } from '@/shared/api/client';
import type { Bounds } from '@/shared/api/types/common';
import type { ClusterProperties } from '@/shared/api/types/facilities';
import { paths } from '@/shared/paths';
import type { Wishes } from '../places/grouping';
import { toMap } from '@/shared/map/mercator';
import type { Seen } from '@/shared/map/MapView';
import type { Mark } from '@/shared/map/scene';

/** Doors open and close: what is open is drawn no longer than this while the server does not answer. */
const SERVES = 120_000;

/** Whether what was answered then may still be drawn. */
export function serves(openNow: boolean, answered: number, now: number): boolean {
  return !openNow || now - answered < SERVES;
}

type Clusters = FeatureCollection<GeoPoint, ClusterProperties>;

export function clustersIn(tenant: string, seen: Seen | null, { kind, openNow, accessible }: Wishes) {
  const zoom = Math.round(seen?.zoom ?? 0);
  const bbox = seen ? snapped(seen.bounds, zoom).join(',') : '';
  return queryOptions({
    queryKey: ['clusters', tenant, kind, openNow, zoom, bbox],
    queryFn: ({ signal }) =>
      api<Clusters>(paths.api(tenant, 'search/facilities/clusters'), {
        query: { bbox, zoom, kind, openNow: openNow || null },
        signal,
        onSignedOut: 'fail',
      }),
    enabled: !accessible && seen !== null, // of what is accessible the server knows no clusters
    refetchInterval: openNow && 60_000,
    placeholderData: (before, query) =>
      query?.queryKey[3] === openNow && serves(openNow, query.state.dataUpdatedAt, Date.now()) ? before : undefined,
    select: marksOf,
  });
}

/** The view rounded outwards to a grid, so that a small move asks nothing and neighbours share answers. */
export function snapped({ west, south, east, north }: Bounds, zoom: number): [number, number, number, number] {
  const cell = 90 / 2 ** zoom;
  const out = (value: number, round: (x: number) => number) => Number((round(value / cell) * cell).toFixed(6));
  return [
    Math.max(-180, out(west, Math.floor)),
    Math.max(-85, out(south, Math.floor)),
    Math.min(180, out(east, Math.ceil)),
    Math.min(85, out(north, Math.ceil)),
  ];
}

export function marksOf(clusters: Clusters): Mark[] {
  return clusters.features.map((feature, i) => {
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const { id, count, kind, name } = feature.properties;
    return {
      key: id && count === 1 ? id : `cluster-${i}-${lng}-${lat}`,
      at: toMap({ lng, lat }),
      count,
      kind: kind ?? null,
      id: count === 1 ? (id ?? null) : null,
      name: name ?? null,
      extent: spread(feature.properties.bbox),
    };
  });
}

/** The extent to zoom to; null when everything in it stands on one spot and zooming would not part it. */
function spread(bbox: ClusterProperties['bbox']): Mark['extent'] {
  if (!bbox) return null;
  const [west, south, east, north] = Array.isArray(bbox) ? bbox : [bbox.west, bbox.south, bbox.east, bbox.north];
  if (east - west < 1e-5 && north - south < 1e-5) return null;
  return [...toMap({ lng: west, lat: south }), ...toMap({ lng: east, lat: north })];
}
