import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NearestFacility } from '@/shared/api/types/facilities';
import type { Seen } from '@/shared/map/MapView';
import type { Scene } from '@/shared/map/scene';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import portal from '../locales/zh-CN.json';
import MapPage from './MapPage';

const clock = vi.hoisted(() => ({ now: new Date() }));
vi.mock('@/shared/i18n/useNow', () => ({ useNow: () => clock.now }));
const map = vi.hoisted(() => ({ scene: null as Scene | null, seen: null as ((seen: Seen) => void) | null }));
vi.mock('@/shared/map/MapView', () => ({
  MapView: ({ scene, onSeen }: { scene: Scene; onSeen: (seen: Seen) => void }) => {
    Object.assign(map, { scene, seen: onSeen });
    return <div role="application" />;
  },
}));

const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);
const place = (id: string, lng: number, hours: number): NearestFacility => ({
  id,
  kind: 'toilet',
  name: id,
  address: null,
  location: { lng, lat: 24.31 },
  site: null,
  attributes: {},
  status: 'open',
  opening: {
    until: later(100).toISOString(),
    spans: [{ from: later(-1).toISOString(), to: later(hours).toISOString(), state: 'open' }],
  },
  statusReason: null,
  checkedAt: null,
  source: null,
  version: 1,
  distance: 100,
});
const near = { items: [place('park', 109.4, 2), place('station', 109.5, 50), place('hall', 109.6, -0.5)], next: null };
const clusters = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [109.45, 24.31] }, properties: { count: 7 } }],
};
const seen = (): Seen => ({
  bounds: { west: 109.3, south: 24.2, east: 109.7, north: 24.4 },
  centre: { lng: 109.5, lat: 24.3 },
  zoom: 12,
});
const drawn = () => map.scene?.marks.map((one) => one.id ?? one.count);

async function show(at: string, open: () => Response | Promise<Response>) {
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/outline$/, () => json({ type: 'FeatureCollection', features: [] })],
    [/clusters.*openNow/, open],
    [/clusters/, () => json(clusters)],
    [/nearest/, () => json(near)],
  ]);
  await showInTenant(<MapPage />, { at, texts: { portal } });
  await screen.findByRole('application');
  act(() => map.seen?.(seen()));
  await expect.poll(drawn).toEqual([7]);
  await screen.findByText('station');
}

describe('what is drawn as open', () => {
  beforeEach(() => {
    clock.now = new Date();
  });

  it('is what the list says while the server has not answered', async () => {
    await show('/t/liuzhou/map', () => new Promise(() => undefined));
    await userEvent.click(screen.getByRole('button', { name: portal.filters.open }));
    expect(drawn()).toEqual(['park', 'station']);
  });

  it('follows the clock where the server answers no more', async () => {
    await show('/t/liuzhou/map?open=1', () => json(clusters));
    for (const [hours, open] of [
      [1, ['park', 'station']],
      [11, ['station']],
    ] as const) {
      clock.now = later(hours);
      act(() => map.seen?.(seen()));
      expect(drawn()).toEqual(open);
    }
  });
});
