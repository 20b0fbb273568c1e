import { describe, expect, it } from 'vitest';
import { xyzTemplate } from '@/shared/map/baseMap';
import { marksOf, snapped } from './data';
import { fromMap } from '@/shared/map/mercator';
import { niceStep } from '@/shared/map/ground';
import { markAt } from '@/shared/map/scene';

const cluster = (properties: { count: number; id?: string; bbox?: [number, number, number, number] }) => ({
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [109.42, 24.32] },
      properties: { kind: 'toilet' as const, ...properties },
    },
  ],
});

describe('what the map shows', () => {
  it('asks for the same box when the view moved a little', () => {
    const view = { west: 109.3012, south: 24.2011, east: 109.5003, north: 24.4007 };
    const moved = { west: 109.3022, south: 24.2021, east: 109.5013, north: 24.4017 };
    expect(snapped(moved, 12)).toEqual(snapped(view, 12));
    const [west, south, east, north] = snapped(view, 12);
    expect(west <= view.west && south <= view.south && east >= view.east && north >= view.north).toBe(true);
  });

  it('knows a facility from a cluster that opens and one that cannot', () => {
    const [single] = marksOf(cluster({ count: 1, id: 'a' }));
    expect(single).toMatchObject({ key: 'a', id: 'a', count: 1, extent: null });
    const [opens] = marksOf(cluster({ count: 12, bbox: [109.4, 24.3, 109.5, 24.4] }));
    expect(opens?.extent).not.toBeNull();
    const [heap] = marksOf(cluster({ count: 243, bbox: [109.42, 24.32, 109.42, 24.32] }));
    expect(heap).toMatchObject({ id: null, count: 243, extent: null });
    expect(fromMap(heap?.at ?? [0, 0]).lng).toBeCloseTo(109.42);
  });

  it('gives a finger the nearest mark within reach', () => {
    const [a] = marksOf(cluster({ count: 1, id: 'a' }));
    const marks = a ? [a, { ...a, key: 'b', at: [a.at[0] + 10, a.at[1]] as [number, number] }] : [];
    const pixelOf = ([x]: [number, number]): [number, number] => [x - (a?.at[0] ?? 0), 0];
    expect(markAt(marks, pixelOf, [9, 3])?.key).toBe('b');
    expect(markAt(marks, pixelOf, [9, 90])).toBeNull();
  });

  it('draws its grid at round distances', () => {
    expect([niceStep(96), niceStep(120), niceStep(480), niceStep(0.7)]).toEqual([100, 200, 500, 1]);
  });

  it('reads a WMTS address as tiles', () => {
    expect(xyzTemplate({ url: 'https://x/wmts?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}' })).toBe(
      'https://x/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    );
  });
});
