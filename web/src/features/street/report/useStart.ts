import { useEffect, useEffectEvent, useState } from 'react';
import type { LngLat } from '@/shared/api/types/common';
import { position } from '@/shared/map/position';

const PATIENCE = 4000;

/**
 * Asks where the phone is, for a report that has no place yet, and tells once the map may be shown: nobody waits long for that.
 *
 * @param known whether there is a place already
 * @param found told where the phone is, however late
 */
export function useStart(known: boolean, found: (at: LngLat) => void): boolean {
  const [ready, setReady] = useState(known);
  const tell = useEffectEvent(found);
  const [asks] = useState(!known);
  useEffect(() => {
    if (!asks) return;
    let here = true;
    const enough = setTimeout(() => setReady(true), PATIENCE);
    void position().then((answer) => {
      if (!here) return;
      if (typeof answer !== 'string') tell({ lng: answer.lng, lat: answer.lat });
      setReady(true);
    });
    return () => {
      here = false;
      clearTimeout(enough);
    };
  }, [asks]);
  return ready;
}
