import { useCallback, useEffect, useState } from 'react';
import type { LngLat } from '@/shared/api/types/common';
import { position } from '@/shared/map/position';

export interface Here {
  at: LngLat | null;
  state: 'idle' | 'asking' | 'found' | 'refused' | 'unavailable';
  locate(): Promise<LngLat | null>;
}

/** Where the phone is. Nobody is asked at the door: only a permission given before is used without a press. */
export function useHere(): Here {
  const [found, setFound] = useState<Pick<Here, 'at' | 'state'>>({ at: null, state: 'idle' });
  const locate = useCallback(async () => {
    setFound((before) => ({ ...before, state: 'asking' }));
    const answer = await position();
    if (typeof answer === 'string') {
      setFound((before) => ({ ...before, state: answer }));
      return null;
    }
    const at = { lng: answer.lng, lat: answer.lat };
    setFound({ at, state: 'found' });
    return at;
  }, []);
  useEffect(() => {
    void navigator.permissions
      ?.query({ name: 'geolocation' })
      .then((permission) => (permission.state === 'granted' ? locate() : null))
      .catch(() => null);
  }, [locate]);
  return { ...found, locate };
}
