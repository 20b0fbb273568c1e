import type { HistoryEntry, Photo, Stage } from '@/shared/api/types/cases';

/** One sentence of the story of a case. */
export interface Chapter {
  key: string;
  at: string;
  action: string;
  to: Stage | null;
  /** The case stayed where it was. */
  stays: boolean;
  who: { name: string; role: string } | null;
  unit: string | null;
  handler: string | null;
  until: string | null;
  reason: string | null;
  note: string | null;
  photos: Photo[];
  /** Seconds since the sentence before. */
  after: number | null;
}

/** The history as it is told: newest first, each sentence knowing how long it took to come to it. */
export function storyOf(history: readonly HistoryEntry[], evidence: readonly Photo[]): Chapter[] {
  const told = [...history].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return told
    .map((entry, place) => ({
      key: `${place} ${entry.at} ${entry.action}`,
      at: entry.at,
      action: entry.action,
      to: entry.to,
      stays: entry.from === entry.to,
      who: entry.by,
      unit: entry.unit?.name ?? null,
      handler: entry.handler ?? null,
      until: entry.until ?? null,
      reason: entry.reason,
      note: entry.note,
      photos: evidence.filter((photo) => entry.photos.includes(photo.id)),
      after: secondsBetween(told[place - 1]?.at, entry.at),
    }))
    .reverse();
}

function secondsBetween(before: string | undefined, at: string): number | null {
  return before === undefined ? null : Math.max(0, Math.round((Date.parse(at) - Date.parse(before)) / 1000));
}

const BEGINNINGS: readonly string[] = ['report', 'self_handle'];

/** The photos that belong to the case rather than to one of its steps: what the reporter sent, and what nothing refers to. */
export function reportedPhotos(history: readonly HistoryEntry[], evidence: readonly Photo[]): Photo[] {
  const later = new Set(history.filter((entry) => !BEGINNINGS.includes(entry.action)).flatMap((entry) => entry.photos));
  return evidence.filter((photo) => photo.reported ?? !later.has(photo.id));
}
