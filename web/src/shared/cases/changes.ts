import type { CaseDetail, HistoryEntry } from '@/shared/api/types/cases';

export interface Changes {
  entries: HistoryEntry[];
  stageMoved: boolean;
}

/** What happened to a case between the moment it was looked at and now; nothing when nobody did anything to it. */
export function changesBetween(before: CaseDetail, now: CaseDetail): Changes | null {
  if (before.id !== now.id || before.version === now.version) return null;
  const known = new Set(before.history.map(keyOf));
  const entries = now.history.filter((entry) => !known.has(keyOf(entry)));
  const stageMoved = before.stage !== now.stage;
  return entries.length > 0 || stageMoved ? { entries, stageMoved } : null;
}

function keyOf(entry: HistoryEntry): string {
  return `${entry.at} ${entry.action} ${entry.to}`;
}
