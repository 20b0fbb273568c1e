import type { StaffReport } from '@/shared/api/types/reports';
import type { LngLat } from '@/shared/api/types/common';
import type { Category } from '@/shared/api/types/tenants';
import { keyOf, sentAs } from '@/shared/catalogue/key';
import { newKey } from '@/shared/keeping/key';
import type { QueuedFile, QueuedReport } from '../queue/entry';

type Coded = Pick<StaffReport, 'category' | 'categoryScheme' | 'categoryKind'>;

export interface Draft {
  /** What it is sent with. */
  key: string;
  category: Category | null;
  /** What it was about, as it was sent, where only its code is known; goes with it unless something else is chosen. */
  coded?: Coded;
  description: string;
  address: string;
  at: LngLat | null;
  /** The place was pointed at; where not, it is where the phone was. */
  pointed: boolean;
  photos: Blob[];
  /** What was done about it at once; nothing where it is left to others. */
  handled: string | null;
  after: Blob[];
}

export function emptyDraft(): Draft {
  return {
    key: newKey(),
    category: null,
    description: '',
    address: '',
    at: null,
    pointed: false,
    photos: [],
    handled: null,
    after: [],
  };
}

/** What was refused, to be mended and sent as something new. */
export function draftOf({ report, files, chosen }: QueuedReport): Draft {
  const { lng, lat, address = '' } = report.place;
  const shown = (role: QueuedFile['role']) => files.filter((file) => file.role === role).map(({ blob }) => blob);
  return {
    key: newKey(),
    category: chosen ?? null,
    coded: codedIn(report),
    description: report.description,
    address,
    at: { lng, lat },
    pointed: true,
    photos: shown('before'),
    handled: report.handled ?? null,
    after: shown('after'),
  };
}

function codedIn({ category, categoryScheme, categoryKind }: StaffReport): Coded {
  return {
    ...(category && { category }),
    ...(categoryScheme && { categoryScheme }),
    ...(categoryKind && { categoryKind }),
  };
}

/** Where the phone is says nothing yet; all else would be missed. */
export function isBegun({ category, description, address, pointed, photos, handled, after }: Draft): boolean {
  return (
    Boolean(category || description.trim() || address.trim() || pointed || handled !== null) ||
    photos.length + after.length > 0
  );
}

export type Fault = 'description' | 'handled' | 'place';

/** A report takes six files. */
export const MOST_BEFORE = 4;
export const MOST_AFTER = 2;

/** The report as it will travel, found on patrol (自查), or what is still missing. */
export function composed({ category, coded, description, address, at, handled }: Draft): {
  report: StaffReport | null;
  faults: Fault[];
} {
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
      ...(category ? sentAs(keyOf(category)) : coded),
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
