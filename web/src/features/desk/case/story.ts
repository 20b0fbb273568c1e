import type { HistoryEntry, Photo, Stage } from '@/shared/api/types/cases';

/** One sentence of the story of a case. */
export interface Chapter {
  key: string;
  at: string;
  action: string;
  to: Stage | null;
  who: { name: string; role: string } | null;
  unit: string | null;
  reason: string | null;
  note: string | null;
  photos: Photo[];
  /** Seconds since the sentence before. */
  after: number | null;
}

/** The history as it is told: newest first, each sentence knowing how long it took to come to it. */
export function storyOf(history: readonly HistoryEntry[]): Chapter[] {
  const told = [...history].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return told
    .map((entry, place) => ({
      key: `${place} ${entry.at} ${entry.action}`,
      at: entry.at,
      action: entry.action,
      to: entry.to,
      who: entry.by,
      unit: entry.unit?.name ?? null,
      reason: entry.reason,
      note: entry.note,
      photos: entry.photos ?? [],
      after: secondsBetween(told[place - 1]?.at, entry.at),
    }))
    .reverse();
}

function secondsBetween(before: string | undefined, at: string): number | null {
  return before === undefined ? null : Math.max(0, Math.round((Date.parse(at) - Date.parse(before)) / 1000));
}
