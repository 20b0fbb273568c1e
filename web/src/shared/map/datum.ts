import gcoord from 'gcoord';
import type { LngLat } from '../api/types/common';

/** WGS-84 (our own) → GCJ-02 (火星坐标), the datum of Chinese maps. */
export function toGcj02(at: LngLat): LngLat {
  return shifted(at) ? convert(at, gcoord.GCJ02) : at;
}

/** WGS-84 → BD-09, Baidu's own shift upon GCJ-02. */
export function toBd09(at: LngLat): LngLat {
  return convert(at, gcoord.BD09);
}

export function fromGcj02(at: LngLat): LngLat {
  const [lng, lat] = gcoord.transform([at.lng, at.lat], gcoord.GCJ02, gcoord.WGS84);
  return { lng, lat };
}

/** Maps of Taiwan are not shifted, though the formula would take it in; nor is anything abroad. */
function shifted({ lng, lat }: LngLat): boolean {
  const taiwan = lng > 119.9 && lng < 122.1 && lat > 21.8 && lat < 25.4;
  return !taiwan && lng > 72.004 && lng < 137.8347 && lat > 0.8293 && lat < 55.8271;
}

function convert(at: LngLat, to: typeof gcoord.GCJ02 | typeof gcoord.BD09): LngLat {
  const [lng, lat] = gcoord.transform([at.lng, at.lat], gcoord.WGS84, to);
  return { lng, lat };
}
