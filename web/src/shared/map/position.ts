import type { LngLat } from '../api/types/common';

/** Where the device is, or why that cannot be told. */
export type Found = (LngLat & { accuracy: number }) | 'refused' | 'unavailable';

/** Asks the device once, and for no longer than a person waits. */
export function position(): Promise<Found> {
  if (!('geolocation' in navigator)) return Promise.resolve('unavailable');
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lng: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }),
      (error) => done(error.code === error.PERMISSION_DENIED ? 'refused' : 'unavailable'),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
