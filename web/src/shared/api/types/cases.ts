import type { Coded, LngLat, Named, TenantRef } from './common';
import type { FileRole, OriginalAccess, Photo, PhotoPair, Recording } from './files';
import type { CaseAction, ClockName, DeadlineLight, Hazard, Need, ProgressLight, Stage } from './lifecycle';
import type { CaseAnswer, MergedReport, Reporter } from './reports';

export interface CaseLevel {
  direction: 'from_upper' | 'from_lower' | 'to_lower' | 'to_upper';
  peer: TenantRef;
  peerStage: Stage | null;
  peerNumber: string | null;
  /** How far the twin has come, by what its level says. */
  peerLight?: ProgressLight | null;
}

export interface CaseRow {
  id: string;
  number: string;
  version: number;
  stage: Stage;
  progressLight: ProgressLight;
  deadlineLight: DeadlineLight | null;
  category: (Coded & { scheme: string; kind?: 'matter' | 'part' | null }) | null;
  description: string;
  address: string | null;
  location: LngLat;
  /** The grid that it was filed under, as it was called then. */
  grid?: Coded | null;
  unit: Named | null;
  /** The unit that found it. */
  reportingUnit?: Named | null;
  source: string;
  /** Found by the platform itself (自查) or told by others (他查). */
  sourceClass: 'self' | 'other';
  hazard?: Hazard | null;
  reportedAt: string;
  dueAt: string | null;
  level: CaseLevel | null;
  demo: boolean;
}

export interface Clock {
  name: ClockName;
  state: string;
  startedAt: string;
  dueAt: string | null;
  usedSeconds: number;
  light: DeadlineLight;
  explanation: string[];
}

export interface HistoryEntry {
  at: string;
  action: string;
  from: Stage | null;
  to: Stage | null;
  by: { name: string; role: string } | null;
  unit: Named | null;
  reason: string | null;
  note: string | null;
  /** Whom the unit put on it. */
  handler: string | null;
  /** A day, without a time. */
  until: string | null;
  /** Ids of the case's photos. */
  photos: string[];
  halted?: Halted | null;
}

/** The clock of the stage that a step left, as it stood then. */
export interface Halted {
  clock: ClockName;
  usedSeconds: number;
  light: DeadlineLight;
  limited: boolean;
}

export interface PossibleAction {
  action: CaseAction;
  needs: Need[];
  primary: boolean;
}

/** What is sent for an action to be done. */
export interface ActionBody {
  action: CaseAction;
  version: number;
  reason?: string;
  note?: string;
  category?: string;
  categoryScheme?: string;
  categoryKind?: string;
  condition?: string;
  unit?: string;
  link?: string;
  handler?: string;
  until?: string;
  into?: string;
  photos?: string[];
  /** Files that arrived piece by piece; they become the case's with the action, or not at all. */
  uploads?: { upload: string; role?: FileRole }[];
}

/** What somebody asked for and nobody has decided yet. */
export interface Asked {
  action: CaseAction;
  from: Stage;
  /** A day, without a time. */
  until: string | null;
  reason: string | null;
  at: string;
  by: { name: string; role: string } | null;
}

/** An open case that may be about the same problem as another. */
export interface SimilarCase {
  row: CaseRow;
  /** How far from the other. */
  metres: number;
}

export interface CaseDetail extends CaseRow {
  /** The person or crew that the unit has put on it. */
  handler: string | null;
  asked: Asked | null;
  /** How often more time was granted. */
  extensions: number;
  appeal: 'asked' | 'passed' | 'approved' | 'refused' | null;
  reporter: Reporter | null;
  /** The case that this report was merged into. */
  into: { id: string; number: string; stage: Stage } | null;
  /** How often it was reported: once, and once more for every report that was merged into it. */
  reports: number;
  /** The first of these reports. */
  merged: MergedReport[];
  photos: Photo[];
  recordings?: Recording[];
  pairs?: PhotoPair[];
  originalsHad?: OriginalAccess[];
  clocks: Clock[];
  history: HistoryEntry[];
  answers?: CaseAnswer[];
  actions: PossibleAction[];
}

export interface CaseCounts {
  byStage: Partial<Record<Stage, number>>;
  byDeadline: Partial<Record<DeadlineLight, number>>;
}

/** How many open cases show which progress light. */
export type LightCounts = Record<ProgressLight, number>;

/** One level of a branch of units, with all units that stand there. */
export interface UnitLevel {
  level: number;
  /** What the tenant calls it. */
  name: string | null;
  units: (Named & { lights: LightCounts; /** It stands for the whole tenant. */ whole: boolean })[];
  /** The unit through which the branch goes. */
  chosen: string;
  newest: CaseRow[];
}

export interface FoundCases {
  items: (CaseRow & { highlight: string[] })[];
  next: string | null;
  total: number;
  /** None has the words as they were typed; these are alike. */
  alike: boolean;
  facets: Facets | null;
  lagMillis: number | null;
}

export type Facet = 'stage' | 'light' | 'deadline' | 'about' | 'unit' | 'grid';

/** How many of what was found are what, the most frequent first. */
export type Facets = Record<Facet, { value: string; count: number }[]>;
