import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { api } from '@/shared/api/client';
import type { Bounds, LngLat } from '@/shared/api/types/common';
import { around } from '@/shared/map/whole';
import { paths } from '@/shared/paths';
import { EVERYWHERE, paramsOf } from '../view';

/** A place where more cases were reported than is usual there (高发点). */
export interface HotSpot {
  grid: string;
  gridName: string | null;
  /** Scheme, kind and code; absent where all cases of the grid count together. */
  about: string | null;
  category: string | null;
  count: number;
  usual: number;
  excess: number;
  chance: number;
  /** How many there were in each week before, the earliest first. */
  weeks: number[];
  newGrid: boolean;
  centre: LngLat | null;
  bounds: Bounds | null;
}

export interface HotSpots {
  week: string;
  from: string;
  to: string;
  running: boolean;
  baseline: number;
  compared: number;
  /** There were weeks enough to say what is usual. */
  judged: boolean;
  looked: number;
  usually: number | null;
  total: number;
  items: HotSpot[];
  complete: boolean;
  until: string | null;
  leftOut: number;
  lagMillis: number | null;
}

export const LEVELS = ['category', 'grid'] as const;
export const BASELINES = [4, 8, 12, 26] as const;
export const USUAL_BASELINE = 12;

/** What is looked at; it stands in the address. */
export interface Asked {
  /** The last one that is over, where none is named. */
  week: string | null;
  level: (typeof LEVELS)[number];
  baseline: number;
}

export function askedOf(params: URLSearchParams): Asked {
  const week = params.get('week');
  return {
    week: week && /^\d{4}-W\d{2}$/.test(week) ? week : null,
    level: params.get('level') === 'grid' ? 'grid' : 'category',
    baseline: BASELINES.find((one) => String(one) === params.get('baseline')) ?? USUAL_BASELINE,
  };
}

export function paramsOfAsked({ week, level, baseline }: Asked): URLSearchParams {
  return new URLSearchParams({
    ...(week && { week }),
    ...(level === 'grid' && { level }),
    ...(baseline !== USUAL_BASELINE && { baseline: String(baseline) }),
  });
}

export function hotSpotsIn(tenant: string, { week, level, baseline }: Asked) {
  return queryOptions({
    queryKey: ['hot-spots', tenant, week, level, baseline],
    queryFn: ({ signal }) =>
      api<HotSpots>(paths.api(tenant, 'search/hot-spots'), { signal, query: { week, level, baseline, limit: 100 } }),
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
}

/** What tells a hot spot from the others. */
export const keyOfSpot = ({ grid, about }: HotSpot): string => `${grid} ${about ?? ''}`;

/** The desk's list of the cases behind it. */
export function casesBehind(tenant: string, { grid, about }: HotSpot, { from, to }: HotSpots): string {
  const view = { ...EVERYWHERE, q: '', sort: 'deadline' as const, grid, category: about, from, to };
  return `${paths.desk(tenant)}?${paramsOf(view)}`;
}

/** The tenant's grids as a map draws them. */
export function gridOutlines(tenant: string) {
  return queryOptions({
    queryKey: ['grid-outlines', tenant],
    queryFn: ({ signal }) => api<FeatureCollection>(paths.api(tenant, 'grids/outlines'), { signal }),
    staleTime: 60 * 60_000,
  });
}

/** The part of the map that shows its cases, and some streets about them. */
export function surroundings({ centre, bounds }: HotSpot): Bounds | null {
  if (!centre) return null;
  const near = around(centre, 0.003);
  return bounds ? united([near, bounds]) : near;
}

/** The part of the map that shows all of them. */
export function boundsOfSpots(spots: readonly HotSpot[]): Bounds | null {
  const parts = spots.map(surroundings).filter((part) => part !== null);
  return parts.length > 0 ? united(parts) : null;
}

function united(parts: readonly Bounds[]): Bounds {
  return {
    west: Math.min(...parts.map(({ west }) => west)),
    south: Math.min(...parts.map(({ south }) => south)),
    east: Math.max(...parts.map(({ east }) => east)),
    north: Math.max(...parts.map(({ north }) => north)),
  };
}
