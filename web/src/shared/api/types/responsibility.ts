import type { Coded, Named } from './common';
import type { Settled } from './disputes';
import type { Category } from './tenants';

export interface AnsweringRule {
  name: string;
  scheme: string | null;
  /** Parts and matters may go by one code; absent on a rule about both. */
  kind?: Category['kind'] | null;
  category: string | null;
  major: string | null;
  grid: string | null;
  under: string | null;
  when: 'always' | 'working' | 'off' | 'between';
  from: string | null;
  to: string | null;
  unit: string | null;
  roster: string | null;
}

export interface WeeklyShift {
  days: number[];
  from: string;
  to: string;
  unit: string;
  crew: string | null;
}

export interface SingleShift {
  date: string;
  from: string;
  to: string;
  unit: string;
  crew: string | null;
}

export interface DutyRoster {
  code: string;
  name: string;
  week: WeeklyShift[];
  days: SingleShift[];
}

/** What a city has settled about who answers. */
export interface Responsibility {
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  borderMetres: number;
  rules: AnsweringRule[];
  rosters: DutyRoster[];
}

/** One step of an explanation. */
export interface AnswerLine {
  kind: 'rule' | 'on_duty' | 'nobody_on_duty' | 'unit_gone' | 'no_rule';
  rule: string | null;
  roster: string | null;
  unit: string | null;
  crew: string | null;
  /** As the clock on the wall shows it, without an offset. */
  until: string | null;
}

/** Who should answer for a case, and why. */
export interface Proposal {
  unit: Named | null;
  /** A person is to choose: the place is near a border. */
  doubtful: boolean;
  /** It was settled before whose it is, which goes before all rules. */
  settled?: Settled | null;
  candidates: { grid: Coded | null; metres: number; unit: Named | null; lines: AnswerLine[] }[];
}
