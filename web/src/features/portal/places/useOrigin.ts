import { useCallback, useEffect, useState } from 'react';
import type { Bounds, LngLat } from '@/shared/api/types/common';
import { within } from '@/shared/map/distance';
import { position, type Found } from '@/shared/map/position';

export type Trouble = 'refused' | 'unavailable' | 'imprecise' | 'outside';

/** Where "nearest" is measured from: the city's centre, the person, or a point they chose. */
export interface Origin {
  source: 'centre' | 'me' | 'chosen';
  at: LngLat;
  accuracy: number;
  trouble: Trouble | null;
  asking: boolean;
}

/** Beyond this a position says little about which place is nearest. */
const USEFUL_METRES = 500;

export function useOrigin(first: LngLat, bounds: Bounds | null, source: 'centre' | 'chosen', atOnce: boolean) {
  const [origin, setOrigin] = useState<Origin>({
    source,
    at: first,
    accuracy: 0,
    trouble: null,
    asking: false,
  });

  const locate = useCallback(async (): Promise<LngLat | null> => {
    setOrigin((before) => ({ ...before, asking: true, trouble: null }));
    const found = await position();
    setOrigin((before) => judged(before, found, bounds));
    return typeof found === 'string' || !within(bounds, found) ? null : found;
  }, [bounds]);

  const choose = useCallback((at: LngLat) => {
    setOrigin({ source: 'chosen', at, accuracy: 0, trouble: null, asking: false });
  }, []);

  useEffect(() => {
    // nobody is asked anything at the door: only a permission given before is used without a press
    if (!atOnce) return;
    void navigator.permissions
      ?.query({ name: 'geolocation' })
      .then((permission) => (permission.state === 'granted' ? locate() : null))
      .catch(() => null);
  }, [locate, atOnce]);

  return { origin, locate, choose };
}

/** What a position is worth: outside the city or too vague, the person is told and the list keeps its origin. */
export function judged(before: Origin, found: Found, bounds: Bounds | null): Origin {
  if (typeof found === 'string') return { ...before, asking: false, trouble: found };
  if (!within(bounds, found)) return { ...before, asking: false, trouble: 'outside' };
  const trouble = found.accuracy > USEFUL_METRES ? 'imprecise' : null;
  return { source: 'me', at: { lng: found.lng, lat: found.lat }, accuracy: found.accuracy, trouble, asking: false };
}
