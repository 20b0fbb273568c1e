import type { StaffReport } from '@/shared/api/types/cases';
import type { LngLat } from '@/shared/api/types/common';
import type { Category } from '@/shared/api/types/tenants';
import { keyOf, sentAs } from '@/shared/catalogue/key';
import type { QueuedFile } from '../queue/entry';

export interface Draft {
  description: string;
  address: string;
  at: LngLat | null;
  photos: Blob[];
  /** What was done about it at once; nothing where it is left to others. */
  handled: string | null;
  after: Blob[];
}

export const EMPTY: Draft = { description: '', address: '', at: null, photos: [], handled: null, after: [] };

export type Fault = 'description' | 'handled' | 'place';

/** A report takes six files. */
export const MOST_BEFORE = 4;
export const MOST_AFTER = 2;

/** The report as it will travel, found on patrol (自查), or what is still missing. */
export function composed(
  { description, address, at, handled }: Draft,
  category: Category | null,
): { report: StaffReport | null; faults: Fault[] } {
  const words = description.trim() || category?.name || '';
  const faults: Fault[] = [];
  if (!words) faults.push('description');
  if (handled !== null && !handled.trim()) faults.push('handled');
  if (!at) faults.push('place');
  if (faults.length > 0 || !at) return { report: null, faults };
  return {
    faults,
    report: {
      description: words,
      place: { lng: six(at.lng), lat: six(at.lat), ...(address.trim() && { address: address.trim() }) },
      ...(category && sentAs(keyOf(category))),
      ...(handled !== null && { handled: handled.trim() }),
      source: 'patrol',
    },
  };
}

/** How it was, and how it is now that it is put right. */
export function filesOf({ photos, handled, after }: Draft): QueuedFile[] {
  const now = handled === null ? [] : after;
  return [
    ...photos.map((blob) => ({ blob, role: 'before' as const })),
    ...now.map((blob) => ({ blob, role: 'after' as const })),
  ];
}

function six(degrees: number): number {
  return Number(degrees.toFixed(6));
}
