import type { FeatureCollection } from 'geojson';
import type { Bounds, LngLat } from '../api/types/common';
import type { Profile } from '../api/types/tenants';
import { boundsOfOutline } from './outline';

const CHINA: Bounds = { west: 73.5, south: 18, east: 135, north: 53.5 };

type Whole = Pick<Profile, 'bounds' | 'centre'>;
type Outline = FeatureCollection | undefined;

/** What the map shows when it opens: in a city the streets about its centre, as people come on foot; above it the whole. */
export function startOf(tenant: Whole & Pick<Profile, 'level'>, outline: Outline): Bounds {
  const local = tenant.level === 'city' || tenant.level === 'county';
  return local && tenant.centre ? around(tenant.centre, 0.02) : wholeOf(tenant, outline);
}

/** The whole tenant, as well as it is known. */
export function wholeOf({ bounds, centre }: Whole, outline: Outline): Bounds {
  return bounds ?? boundsOfOutline(outline) ?? (centre ? around(centre, 0.12) : CHINA);
}

export function around({ lng, lat }: LngLat, degrees: number): Bounds {
  return { west: lng - degrees, south: lat - degrees, east: lng + degrees, north: lat + degrees };
}

export function middleOf({ west, south, east, north }: Bounds): LngLat {
  return { lng: (west + east) / 2, lat: (south + north) / 2 };
}
