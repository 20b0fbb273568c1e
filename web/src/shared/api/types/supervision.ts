import type { DeadlineLight } from './lifecycle';

/** A limit that a unit missed. */
export interface Miss {
  id: string;
  unit: string;
  unitName: string;
  caseId: string;
  number: string;
  clock: 'sign' | 'handle';
  dueAt: string;
  /** When an appeal cleared it. */
  waivedAt: string | null;
  /** The matter it is answered for in. */
  matter: string | null;
}

export interface MissStandings {
  on: boolean;
  times: number;
  window: 'month' | 'since_last';
  items: { unit: string; name: string; counting: number; missed: number; waived: number; open: number }[];
}

/** What a unit has to answer for. */
export interface MatterRow {
  matter: {
    id: string;
    version: number;
    number: string;
    unit: string;
    unitName: string;
    state: 'open' | 'answered' | 'settled' | 'withdrawn';
    openedAt: string;
    dueAt: string;
    endedAt: string | null;
  };
  light: DeadlineLight;
}

export interface MatterDetail {
  row: MatterRow;
  misses: Miss[];
  history: { id: string; at: string; act: string; byName: string; byRole: string; text: string; photos: string[] }[];
  actions: ('answer' | 'settle' | 'send_back')[];
}
