import type { Coded } from './common';

/** What became of a self-handled report. */
export type Review = 'waiting' | 'archived' | 'taken_up';

/** A self-handled report as the log of its day tells it. */
export interface LogEntry {
  caseId: string;
  number: string;
  at: string;
  address: string | null;
  category: { code: string; name: string; scheme: string; kind: string | null } | null;
  description: string;
  /** Nothing of a few from before it was kept. */
  done: string | null;
  person: string;
  personName: string;
  unit: { id: string; name: string } | null;
  grid: Coded | null;
  review: Review;
  photos: { id: string; url: string; thumb: string; role: 'before' | 'after' | 'check' | 'other' }[];
}

/** Some of the reports of a day; without a key those in no grid, or of no category. */
export interface LogSum {
  key: string | null;
  name: string | null;
  reports: number;
  waiting: number;
  archived: number;
  takenUp: number;
}

export interface LogTotals {
  day: string;
  all: LogSum;
  byPerson: LogSum[];
  byGrid: LogSum[];
  byCategory: LogSum[];
}
