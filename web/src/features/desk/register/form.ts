import type { Bounds, LngLat } from '@/shared/api/types/common';
import { sentAs } from '@/shared/catalogue/key';

/** What is written down while somebody is on the telephone. */
export interface Registration {
  source: string;
  /** Scheme, kind and code. */
  category: string | null;
  description: string;
  address: string;
  place: LngLat | null;
  /** What another desk, such as 12345, has given it. */
  orderNumber: string;
  name: string;
  phone: string;
  /** What whoever reports it has done about it; nothing when it is still to be handled. */
  handled: string | null;
}

export type Fault = 'short' | 'long' | 'missing' | 'outside' | 'phone' | 'order';
export type Faults = Partial<
  Record<'description' | 'handled' | 'address' | 'place' | 'orderNumber' | 'name' | 'phone', Fault>
>;

export const SOURCES = [
  'hotline',
  'patrol',
  'wechat',
  'weibo',
  'email',
  'video',
  'iot',
  'leader',
  'upper',
  'department',
  'media',
  'other',
] as const;

/** Whoever has handled it was there: not a call to the hotline, but a patrol. */
export function withHandled(form: Registration, handled: string | null): Registration {
  const there = handled !== null && form.handled === null && form.source === 'hotline';
  return { ...form, handled, source: there ? 'patrol' : form.source };
}

export function faultsOf(form: Registration, bounds: Bounds | null): Faults {
  const faults: Faults = {};
  const words = form.description.trim();
  if (words.length < 4) faults.description = words ? 'short' : 'missing';
  if (words.length > 2000) faults.description = 'long';
  if (form.handled !== null && form.handled.trim() === '') faults.handled = 'missing';
  if (form.address.trim().length > 200) faults.address = 'long';
  if (form.orderNumber.trim() && !/^[A-Za-z0-9_-]{4,40}$/.test(form.orderNumber.trim())) faults.orderNumber = 'order';
  if (form.name.trim().length > 50) faults.name = 'long';
  if (form.phone.trim() && !/^\+?[0-9][0-9 -]{5,19}$/.test(form.phone.trim())) faults.phone = 'phone';
  if (!form.place) faults.place = 'missing';
  else if (!within(form.place, bounds)) faults.place = 'outside';
  return faults;
}

function within({ lng, lat }: LngLat, bounds: Bounds | null): boolean {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return false;
  return !bounds || (lng >= bounds.west && lng <= bounds.east && lat >= bounds.south && lat <= bounds.north);
}

/** The same words the API takes; what was left empty is not sent. */
export function bodyOf(form: Registration) {
  const reporter = {
    ...(form.name.trim() && { name: form.name.trim() }),
    ...(form.phone.trim() && { phone: form.phone.trim() }),
  };
  return {
    source: form.source,
    description: form.description.trim(),
    ...(form.handled !== null && { handled: form.handled.trim() }),
    ...(form.category && sentAs(form.category)),
    ...(form.orderNumber.trim() && { orderNumber: form.orderNumber.trim() }),
    place: { ...form.place, ...(form.address.trim() && { address: form.address.trim() }) },
    ...(Object.keys(reporter).length > 0 && { reporter }),
  };
}
