import type { BaseMap, Profile, ProfileChange } from '@/shared/api/types/tenants';

export interface ProfileForm {
  name: string;
  accent: string;
  phone: string;
  lng: number | null;
  lat: number | null;
  hasMap: boolean;
  baseMap: BaseMap;
}

const NO_MAP: BaseMap = { kind: 'xyz', url: '', datum: 'WGS84', attribution: '' };

export function formOf(profile: Profile): ProfileForm {
  return {
    name: profile.name,
    accent: profile.accent ?? '#1668dc',
    phone: profile.phone ?? '',
    lng: profile.centre?.lng ?? null,
    lat: profile.centre?.lat ?? null,
    hasMap: profile.baseMap !== null,
    baseMap: profile.baseMap ?? NO_MAP,
  };
}

/** The form as the API takes it; the tenant's own words are left as they are. */
export function changeOf(form: ProfileForm, profile: Profile): ProfileChange {
  const { lng, lat } = form;
  return {
    name: form.name.trim(),
    accent: form.accent,
    phone: form.phone.trim(),
    centre: lng !== null && lat !== null ? { lng, lat } : null,
    baseMap: form.hasMap ? { ...form.baseMap, url: form.baseMap.url.trim() } : null,
    labels: profile.labels,
  };
}

/** Tiles need a place for each of their three numbers, and an address that a browser may open. */
export function tilesFault(url: string): 'address' | 'numbers' | null {
  if (!/^https?:\/\/[^\s"'<>\\]+$/.test(url.trim())) return 'address';
  return ['{x}', '{y}', '{z}'].every((part) => url.replace('{-y}', '{y}').includes(part)) ? null : 'numbers';
}
