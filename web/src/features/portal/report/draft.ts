import type { NewReport } from '@/shared/api/types/reports';
import { sentAs } from '@/shared/catalogue/key';
import type { LngLat } from '@/shared/api/types/common';

export interface Draft {
  description: string;
  address: string;
  name: string;
  phone: string;
  at: LngLat | null;
  /** Scheme, kind and code: a report may be sent after the city has changed its scheme. */
  category: string | null;
  facility: string | null;
}

type Composed = { ready: true; report: NewReport } | { ready: false; missing: ('description' | 'place' | 'phone')[] };

/** The draft as it travels, or what is still missing; whatever was left empty does not travel at all. */
export function composed(draft: Draft): Composed {
  const phone = draft.phone.trim();
  const description = draft.description.trim();
  const missing: ('description' | 'place' | 'phone')[] = [];
  if (!description) missing.push('description');
  if (phone && !/^\+?[0-9 -]{5,20}$/.test(phone)) missing.push('phone');
  if (!draft.at) missing.push('place');
  if (missing.length > 0 || !draft.at) return { ready: false, missing };
  const reporter = given({ name: draft.name.trim(), phone });
  return {
    ready: true,
    report: {
      description,
      place: { lng: six(draft.at.lng), lat: six(draft.at.lat), ...given({ address: draft.address.trim() }) },
      ...(draft.category !== null && sentAs(draft.category)),
      ...given({ facility: draft.facility ?? '' }),
      ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
    },
  };
}

function given<T extends Record<string, string>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}

function six(degrees: number): number {
  return Number(degrees.toFixed(6));
}
