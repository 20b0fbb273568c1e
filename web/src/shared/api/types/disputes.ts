import type { Named } from './common';

export type GroupClass = 'social_units' | 'general' | 'hard';

/** A group of units (督办群). */
export interface SupervisionGroup {
  id: string;
  version: number;
  kind: GroupClass;
  name: string;
  members: string[];
  matters: { scheme: string; kind: 'part' | 'matter'; code: string }[];
}

export interface DisputeSettings {
  version: number;
  /** Of working time that units have to answer. */
  hours: number;
  /** How far a decision reaches. */
  metres: number;
  /** Role that decides; absent for whoever dispatches. */
  decider: string | null;
}

export interface DisputePhoto {
  id: string;
  url: string;
  thumb: string;
}

export interface DisputeAnswer {
  unit: Named;
  /** Absent until the unit has answered. */
  ours: boolean | null;
  reason: string | null;
  photo: DisputePhoto | null;
  by: string | null;
  at: string | null;
}

/** A question whose something is (权属确认). */
export interface Dispute {
  id: string;
  about: { caseId: string; number: string; what: string; address: string | null; lng: number; lat: number };
  state: 'asked' | 'to_decide' | 'settled' | 'dropped';
  group: { kind: GroupClass; name: string };
  question: string;
  photos: DisputePhoto[];
  askedAt: string;
  askedBy: string;
  dueAt: string;
  answers: DisputeAnswer[];
  owner: {
    unit: Named;
    how: 'claimed' | 'decided';
    reason: string;
    photo: DisputePhoto | null;
    by: string;
    at: string;
  } | null;
  mayAnswer: boolean;
  mayDecide: boolean;
}

/** What was settled before about whose something is. */
export interface Settled {
  unit: string;
  name: string;
  how: 'claimed' | 'decided';
  reason: string;
  by: string;
  at: string;
  /** How far off it was settled; absent for the case itself. */
  metres: number | null;
  number: string;
}
