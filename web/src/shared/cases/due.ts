import type { CaseRow } from '@/shared/api/types/cases';
import type { DeadlineLight } from '@/shared/api/types/lifecycle';

export interface Due {
  light: DeadlineLight;
  seconds: number | null;
}

/** A light that the clock on the wall has overtaken since the server told it is red already. */
export function dueOf(row: Pick<CaseRow, 'dueAt' | 'deadlineLight'>, now: number): Due | null {
  if (!row.deadlineLight) return null;
  if (!row.dueAt) return { light: row.deadlineLight, seconds: null };
  const seconds = Math.round((new Date(row.dueAt).getTime() - now) / 1000);
  return { light: seconds < 0 ? 'red' : row.deadlineLight, seconds };
}
