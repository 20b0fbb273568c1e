import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromGcj02, toBd09, toGcj02 } from './datum';

const metres = (a: { lng: number; lat: number }, b: { lng: number; lat: number }) =>
  Math.hypot((a.lng - b.lng) * 111_320 * Math.cos((a.lat * Math.PI) / 180), (a.lat - b.lat) * 110_574);

/** How far one of our shifts, there or back, is from the table: at most that many metres. */
function off([, lng, lat, gcjLng, gcjLat, bdLng, bdLat]: Row): number {
  const [wgs, gcj, bd] = [
    { lng, lat },
    { lng: gcjLng, lat: gcjLat },
    { lng: bdLng, lat: bdLat },
  ];
  return Math.max(metres(toGcj02(wgs), gcj), metres(toBd09(wgs), bd), metres(fromGcj02(gcj), wgs));
}

type Row = [string, number, number, number, number, number, number];

const known: Row[] = [
  ['柳州', 109.4238094, 24.3287347, 109.4284177, 24.3260422, 109.4348386, 24.3323077],
  ['南阳', 112.5224433, 32.9926469, 112.5283103, 32.9906692, 112.53481, 32.9966367],
  ['长春', 125.3170587, 43.8146335, 125.3235533, 43.8170782, 125.3301537, 43.8228384],
  ['厦门', 118.0844471, 24.4824837, 118.0894287, 24.4798381, 118.0958639, 24.48615],
  ['深圳', 114.0527534, 22.5458236, 114.0578659, 22.5431014, 114.064418, 22.5487584],
];

// 448 cities, where the table lies beside the repository
const table = resolve(__dirname, '../../../../../shared/data/coords_wgs84_gcj02_bd09_cities.csv');
const more: Row[] = existsSync(table)
  ? readFileSync(table, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map((cells) => [cells[3] ?? '', ...cells.slice(4, 10).map(Number)] as Row)
  : [];

describe('datum', () => {
  it.each(known)('%s is shifted as its maps are', (...row) => {
    expect(off(row)).toBeLessThan(1);
  });

  it.skipIf(more.length === 0)('holds for every city of the table', () => {
    expect(more.filter((row) => off(row) >= 1).map(([name]) => name)).toEqual([]);
  });

  it('leaves Taiwan and the world as they are', () => {
    expect(toGcj02({ lng: 121.565, lat: 25.033 })).toEqual({ lng: 121.565, lat: 25.033 });
    expect(toGcj02({ lng: -0.1276, lat: 51.5072 })).toEqual({ lng: -0.1276, lat: 51.5072 });
  });
});
