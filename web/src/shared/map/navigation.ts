import type { LngLat } from '@/shared/api/types/common';
import type { Facility } from '@/shared/api/types/facilities';
import { toGcj02 } from '@/shared/map/datum';

export type MapApp = 'amap' | 'baidu' | 'tencent' | 'apple' | 'geo';
export type Travel = 'walk' | 'drive';

export interface Destination extends LngLat {
  name: string;
}

/** Where a way should end: at an entrance when one is known (an exit is none), else at the facility itself. */
export function destinationOf({
  name,
  location,
  attributes,
}: Pick<Facility, 'name' | 'location' | 'attributes'>): Destination {
  const entrance = attributes.entrances?.find((one) => !/出口|exit/i.test(one.name ?? '') || /入/.test(one.name ?? ''));
  const { lng, lat } = entrance ?? location;
  return { lng, lat, name };
}

const SOURCE = 'cityops';

/**
 * One-key navigation (一键导航): a link that opens a map app with the way already planned. We keep WGS-84; every app gets the
 * datum and the order of coordinates that it expects, and the person's own position is where the way begins.
 */
export function navigationLink(app: MapApp, to: Destination, travel: Travel = 'walk'): string {
  const gcj = toGcj02(to);
  const name = encodeURIComponent(to.name).replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
  const latLng = `${digits(gcj.lat)},${digits(gcj.lng)}`;
  switch (app) {
    case 'amap': {
      const mode = travel === 'walk' ? 'walk' : 'car';
      return `https://uri.amap.com/navigation?to=${digits(gcj.lng)},${digits(gcj.lat)},${name}&mode=${mode}&policy=1&src=${SOURCE}&coordinate=gaode&callnative=1`;
    }
    case 'baidu': {
      const mode = travel === 'walk' ? 'walking' : 'driving';
      return `https://api.map.baidu.com/direction?origin=${encodeURIComponent('我的位置')}&destination=latlng:${latLng}|name:${name}&mode=${mode}&region=${encodeURIComponent('全国')}&output=html&coord_type=gcj02&src=webapp.${SOURCE}.portal`;
    }
    case 'tencent':
      return `https://apis.map.qq.com/uri/v1/routeplan?type=${travel}&fromcoord=CurrentLocation&to=${name}&tocoord=${latLng}&policy=0&referer=${SOURCE}`;
    case 'apple':
      return `https://maps.apple.com/?daddr=${latLng}&q=${name}&dirflg=${travel === 'walk' ? 'w' : 'd'}`;
    case 'geo': {
      const wgs = `${digits(to.lat)},${digits(to.lng)}`;
      return `geo:${wgs}?q=${wgs}(${name})`;
    }
  }
}

/** The apps worth offering on a device, the likeliest first. */
export function appsFor(userAgent: string): MapApp[] {
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return ['amap', 'baidu', 'tencent', 'apple'];
  if (/Android|HarmonyOS/.test(userAgent)) return ['amap', 'baidu', 'tencent', 'geo'];
  return ['amap', 'baidu', 'tencent', 'apple', 'geo'];
}

/** Six decimals are a tenth of a metre. */
function digits(degrees: number): string {
  return degrees.toFixed(6);
}
