import { describe, expect, it } from 'vitest';
import type { Facility, Live } from '@/shared/api/types/facilities';
import { openState } from './openHours';
import { roomOf, usualOf } from './live';

const now = new Date('2026-11-24T08:00:00Z');
const fresh: Live = {
  state: 'open',
  free: 37,
  total: 120,
  observedAt: '2026-11-24T07:58:00Z',
  staleAt: '2026-11-24T08:13:00Z',
};
const shut = { until: '2026-12-01T00:00:00Z', spans: [] };

function place(live: Partial<Live>, more: Partial<Facility> = {}): Facility {
  return { status: 'open', attributes: {}, live: { ...fresh, ...live }, ...more } as Facility;
}

describe('how much room there is', () => {
  it('is what was counted lately', () => {
    expect(roomOf(place({}), now)).toMatchObject({ stale: false, free: 37, total: 120 });
  });

  it('is stale from the moment that it was told with', () => {
    expect(roomOf(place({ staleAt: '2026-11-24T08:00:00Z' }), now)?.stale).toBe(true);
    expect(roomOf(place({ staleAt: '2026-11-24T08:00:01Z' }), now)?.stale).toBe(false);
  });

  it('is nothing after a day, or where the operator does not know', () => {
    expect(roomOf(place({ observedAt: '2026-11-23T07:59:59Z' }), now)).toBeNull();
    expect(roomOf(place({ state: 'unknown' }), now)).toBeNull();
    expect(roomOf(place({ free: undefined }), now)).toBeNull();
    expect(roomOf({ status: 'open', attributes: {} } as Facility, now)).toBeNull();
  });

  it('is never said of a place that is shut, so that none is full', () => {
    expect(roomOf(place({ free: 0 }, { status: 'repair' }), now)).toBeNull();
    expect(roomOf(place({ free: 0 }, { opening: shut }), now)).toBeNull();
    expect(roomOf(place({ free: 0, state: 'closed' }), now)).toBeNull();
  });

  it('counts against what the layer knows where the operator says no total, if that can be', () => {
    const attributes = { totalSpaces: 100 };
    expect(roomOf(place({ total: undefined }, { attributes }), now)?.total).toBe(100);
    expect(roomOf(place({ total: undefined, free: 101 }, { attributes }), now)?.total).toBeNull();
  });
});

describe('an operator that says closed', () => {
  it('is believed before the hours, as long as it is fresh', () => {
    const always = { until: '2026-12-01T00:00:00Z', spans: [] };
    const spans = [{ from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z', state: 'open' as const }];
    const closed = place({ state: 'closed' }, { opening: { ...always, spans } });
    expect(openState(closed, now)).toEqual({ kind: 'shut', next: null });
    expect(openState(closed, new Date('2026-11-24T08:13:00Z')).kind).toBe('open');
  });
});

describe('how full it usually is', () => {
  const usual = { usual: 'busy' as const, usualUntil: '2026-11-24T09:00:00Z' };

  it('is said of this time only, and of what is not shut', () => {
    expect(usualOf(place(usual), now)).toBe('busy');
    expect(usualOf(place(usual), new Date('2026-11-24T09:00:00Z'))).toBeNull();
    expect(usualOf(place(usual, { opening: shut }), now)).toBeNull();
    expect(usualOf(place({}), now)).toBeNull();
  });
});
