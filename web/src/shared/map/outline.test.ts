import { describe, expect, it } from 'vitest';
import { fromMap, toMap } from './mercator';
import { areasOf, boundsOfOutline } from './outline';

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

describe('the outline', () => {
  const outline = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { name: '城中区' },
        geometry: { type: 'MultiPolygon' as const, coordinates: [square(109.4, 24.3, 0.2), square(109.9, 24.3, 0.01)] },
      },
      { type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates: [109.5, 24.4] } },
    ],
  };

  it('keeps areas, all their rings, and a place for the name in the largest', () => {
    const [area, ...rest] = areasOf(outline);
    expect(rest).toEqual([]);
    expect(area?.name).toBe('城中区');
    expect(area?.rings).toHaveLength(2);
    const middle = fromMap(area?.middle ?? [0, 0]);
    expect(middle.lng).toBeCloseTo(109.5, 3);
    expect(middle.lat).toBeCloseTo(24.4, 3);
  });

  it('knows its bounds', () => {
    const bounds = boundsOfOutline(outline);
    expect(bounds?.west).toBeCloseTo(109.4);
    expect(bounds?.east).toBeCloseTo(109.91);
    expect(bounds?.north).toBeCloseTo(24.5);
    expect(boundsOfOutline({ type: 'FeatureCollection', features: [] })).toBeNull();
  });

  it('comes back from the map where it was', () => {
    const there = fromMap(toMap({ lng: 125.32, lat: 43.88 }));
    expect(there.lng).toBeCloseTo(125.32, 9);
    expect(there.lat).toBeCloseTo(43.88, 9);
  });
});
