import { describe, expect, it } from 'vitest';
import type { NearestFacility } from '@/shared/api/types/facilities';
import { countOf, fits, groupByCell } from './grouping';

const now = new Date('2026-11-21T04:00:00Z');

function place(over: Partial<NearestFacility> = {}): NearestFacility {
  return {
    id: 'a',
    kind: 'toilet',
    name: '公厕',
    address: null,
    location: { lng: 109.42, lat: 24.32 },
    site: null,
    attributes: {},
    status: 'open',
    statusReason: null,
    checkedAt: null,
    source: null,
    version: 1,
    distance: 100,
    ...over,
  };
}

describe('grouping', () => {
  it('counts the records at a point', () => {
    expect(countOf(place())).toBe(1);
    expect(countOf(place({ count: 243, members: [place()] }))).toBe(243);
  });

  it('keeps a shared point when one of its records fits', () => {
    const wishes = { kind: 'toilet' as const, accessible: true, openNow: false };
    expect(fits(place(), wishes, now)).toBe(false);
    const members = [place(), place({ attributes: { accessible: true } })];
    expect(fits(place({ count: 2, members }), wishes, now)).toBe(true);
  });

  it('knows what is open now', () => {
    const wishes = { kind: null, accessible: false, openNow: true };
    const opening = (from: string) => ({
      until: '2026-11-29T00:00:00Z',
      spans: [{ from, to: '2026-11-21T14:00:00Z', state: 'open' as const }],
    });
    expect(fits(place({ opening: opening('2026-11-20T22:00:00Z') }), wishes, now)).toBe(true);
    expect(fits(place({ opening: opening('2026-11-21T12:00:00Z') }), wishes, now)).toBe(false);
    expect(fits(place(), wishes, now)).toBe(false);
  });

  it('puts together what would overlap', () => {
    const near = place({ id: 'b', location: { lng: 109.4201, lat: 24.3201 } });
    const far = place({ id: 'c', location: { lng: 109.6, lat: 24.4 } });
    const groups = groupByCell([place(), near, far], 0.05);
    expect(groups.map((group) => group.items.length).sort()).toEqual([1, 2]);
    expect(groupByCell([place(), near, far], 0.0000001)).toHaveLength(3);
  });
});
