import type { CaseRow } from '@/shared/api/types/cases';

export interface Apart {
  seconds: number;
  word: 'before' | 'after' | 'together';
}

/** How long before or after another a case was reported; within a minute is together. */
export function apart(of: Pick<CaseRow, 'reportedAt'>, to: Pick<CaseRow, 'reportedAt'>): Apart {
  const later = Math.round((Date.parse(to.reportedAt) - Date.parse(of.reportedAt)) / 1000);
  const seconds = Math.abs(later);
  return { seconds, word: seconds < 60 ? 'together' : later < 0 ? 'before' : 'after' };
}
