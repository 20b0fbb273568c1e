import type { Coded, LngLat, Named, TenantRef } from './common';

export type Stage =
  | 'reported'
  | 'to_verify'
  | 'self_handled'
  | 'to_file'
  | 'to_dispatch'
  | 'to_sign'
  | 'handling'
  | 'return_review'
  | 'extend_review'
  | 'hang_review'
  | 'hung'
  | 'cancel_review'
  | 'rework'
  | 'to_check'
  | 'checking'
  | 'to_close'
  | 'closed'
  | 'visited'
  | 'forced_closed'
  | 'not_accepted'
  | 'not_filed'
  | 'cancelled'
  | 'merged'
  | 'delegated'
  | 'escalated';

export type ProgressLight = 'blue' | 'yellow' | 'green';
export type DeadlineLight = 'green' | 'yellow' | 'red';

export type CaseAction =
  | 'accept'
  | 'reject'
  | 'merge'
  | 'split'
  | 'file'
  | 'not_file'
  | 'back'
  | 'dispatch'
  | 'sign'
  | 'return'
  | 'feed_back'
  | 'check_pass'
  | 'check_fail'
  | 'redispatch'
  | 'close'
  | 'reopen'
  | 'cancel'
  | 'delegate'
  | 'escalate'
  | 'send_back'
  | 'send_verify'
  | 'verify_true'
  | 'verify_false'
  | 'assign'
  | 'revoke'
  | 'ask_return'
  | 'ask_extend'
  | 'ask_hang'
  | 'ask_cancel'
  | 'approve'
  | 'refuse'
  | 'resume'
  | 'send_check'
  | 'force_close'
  | 'archive'
  | 'take_up'
  | 'visit'
  | 'appeal'
  | 'appeal_pass'
  | 'appeal_confirm'
  | 'appeal_refuse'
  | 'flag_hazard'
  | 'clear_hazard';

/** Why a case goes ahead of all others, on clocks that never rest. */
export type Hazard = 'category' | 'staff' | 'source';

export type Need = 'reason' | 'unit' | 'category' | 'condition' | 'photo' | 'link' | 'handler' | 'until' | 'into';

export interface NewReport {
  category?: string;
  categoryScheme?: string;
  categoryKind?: string;
  description: string;
  place: LngLat & { address?: string; datum?: string };
  facility?: string;
  reporter?: { name?: string; phone?: string };
  /** Files that arrived piece by piece before. */
  uploads?: { upload: string; role?: FileRole }[];
}

/** What staff tell beside that. */
export interface StaffReport extends NewReport {
  source?: string;
  /** What they have done about it already. */
  handled?: string;
  /** When they saw it, where that is a while ago. */
  toldAt?: string;
}

export interface ReportReceipt {
  code: string;
  number: string;
  reportedAt: string;
  location: string;
}

/** What a photo, video or sound shows. */
export type FileRole = 'before' | 'after' | 'check' | 'other';

/** What staff know of a file beside what it shows. */
export interface FileFacts {
  /** Where it is had as it came. */
  original: string | null;
  type: string | null;
  bytes: number | null;
  sha256: string | null;
  scan: 'none' | 'waiting' | 'clean' | 'infected';
  /** What its camera wrote: a hint, not a proof. */
  taken: {
    at: string | null;
    lng: number | null;
    lat: number | null;
    /** From the place of the case. */
    metres: number | null;
    camera: string | null;
  } | null;
}

export interface Photo {
  id: string;
  /** It came with the report; absent where nobody tells. */
  reported?: boolean;
  role?: FileRole;
  url: string;
  thumb: string;
  at?: string;
  facts?: FileFacts;
}

/** A video or sound. */
export interface Recording {
  id: string;
  url: string;
  kind: 'video' | 'sound';
  type: string;
  millis: number | null;
  codec?: string | null;
  reported?: boolean;
  role?: FileRole;
  at?: string;
  /** The reporter may have it too. */
  open?: boolean;
  facts?: FileFacts;
}

/** How it was and how it is, by the ids of two photos. */
export interface PhotoPair {
  before: string;
  after: string;
}

/** A file of a case that a body camera or a drone recorded. */
export interface DeviceFile {
  id: string;
  device: string;
  kind: 'body_camera' | 'drone' | 'other';
  name: string;
  officer: string;
  began: string;
  ended: string;
  flight: string | null;
  sha256: string;
  /** The device had said the hash, and it held. */
  vouched: boolean;
}

/** That somebody had an original. */
export interface OriginalAccess {
  file: string;
  name: string;
  role: string;
  at: string;
}

export interface TrackedReport {
  code: string;
  number: string;
  category: Coded | null;
  description: string;
  place: { address: string | null; lng: number; lat: number };
  reportedAt: string;
  stage: Stage;
  progressLight: ProgressLight;
  steps: { at: string; stage: Stage; text: string }[];
  result: { text: string; at: string; photos: Photo[]; recordings?: Recording[] } | null;
  photos: Photo[];
  recordings?: Recording[];
  pairs?: PhotoPair[];
  /** What the reporter is asked once it is closed, and has said. */
  rating?: {
    open: boolean;
    until: string | null;
    verdict: Verdict | null;
    words: string | null;
    at: string | null;
  } | null;
}

export interface CaseLevel {
  direction: 'from_upper' | 'from_lower' | 'to_lower' | 'to_upper';
  peer: TenantRef;
  peerStage: Stage | null;
  peerNumber: string | null;
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
  source: string;
  /** Found by the platform itself (自查) or told by others (他查). */
  sourceClass: 'self' | 'other';
  hazard?: Hazard | null;
  reportedAt: string;
  dueAt: string | null;
  level: CaseLevel | null;
  demo: boolean;
}

/** The clocks of the desk, whose limits a tenant sets itself. */
export type DeskClock = 'accept' | 'file' | 'dispatch' | 'sign' | 'verify' | 'review' | 'check' | 'close';
export type ClockName = DeskClock | 'handle' | 'hang' | 'total';

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

export type Verdict = 'content' | 'mostly' | 'not_content';

/** What somebody who told of a case said of how it was dealt with. */
export interface CaseAnswer {
  report: string;
  verdict: Verdict;
  words: string | null;
  outcome: 'visited' | 'reopened' | 'noted';
  at: string;
}

/** What a reporter was told. */
export interface Letter {
  id: string;
  occasion: string;
  channel: 'email' | 'sms' | 'wechat';
  /** The address with its middle hidden. */
  to: string;
  state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'unclear';
  at: string;
  doneAt: string | null;
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

/** A report that was merged into a case. */
export interface MergedReport {
  id: string;
  number: string;
  reportedAt: string;
  source: string;
  description: string;
  reporter: Reporter | null;
}

/** Whoever reported; the middle of the phone number is hidden. */
export interface Reporter {
  name: string | null;
  phone: string | null;
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

export interface FoundCases {
  items: (CaseRow & { highlight: string[] })[];
  next: string | null;
  total: number;
  lagMillis: number;
}

/** A step that a tenant's rules speak of; handling on the spot is how a case begins, not what is done to one. */
export type RuledStep = CaseAction | 'self_handle';

/** How a tenant walks the life cycle of a case. */
export interface CaseRules {
  /** Optional steps that are not used here. */
  off: RuledStep[];
  /** Steps that need at least one photo. */
  photographed: RuledStep[];
  minutes: Record<DeskClock, number>;
  /** What stages are called here, where they have a name of their own. */
  names: Partial<Record<Stage, string>>;
  returnsReviewed: boolean;
  extensions: number;
  hangs: number;
  hangDays: number;
  /** Reports of one category that lie and come this close to each other may be the same. */
  nearMetres: number;
  nearHours: number;
  /** What only some cities have. */
  city: CityRules;
}

/** What names a part or matter. */
export interface Matter {
  scheme: string;
  kind: 'part' | 'matter';
  code: string;
}

/** Rules that a city turns on if it has them, each with its own numbers. */
export interface CityRules {
  hazards: {
    on: boolean;
    matters: Matter[];
    /** Whose cases are not left overnight. */
    sources: string[];
    deskMinutes: number;
    signMinutes: number;
    handleHours: number;
  };
  misses: {
    on: boolean;
    /** Whose limits count. */
    clocks: ('sign' | 'handle')[];
    times: number;
    window: 'month' | 'since_last';
    /** That supervises; absent where whoever may supervise does. */
    unit: string | null;
    answerHours: number;
    leaderRole: string;
  };
  rating: {
    on: boolean;
    /** The best mark; the worst is one. */
    scale: number;
    /** Reports of citizens are rated too. */
    everySource: boolean;
    reasons: string[];
  };
}

/** What the unit that handled a case thinks of its report. */
export interface ReportRating {
  caseId: string;
  number: string;
  unitName: string;
  reporter: string;
  reporterName: string;
  score: number;
  scale: number;
  reasons: string[];
  note: string | null;
  byName: string;
  at: string;
}

export interface RatingOfCase {
  rating: ReportRating | null;
  mayRate: boolean;
  scale: number;
  reasons: string[];
}

/** How the reports of one person were rated in a period. */
export interface RatedReporter {
  reporter: string;
  name: string;
  rated: number;
  /** Of a hundred. */
  average: number;
  /** Marks in the lower half. */
  poor: number;
}

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

/** What may well be dangerous. */
export interface ProposedHazard extends Matter {
  name: string;
  group: 'wells' | 'pipes' | 'wires' | 'roads';
}

export interface CaseRulesInForce {
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  rules: CaseRules;
  optional: RuledStep[];
  /** Steps that can be made to need a photo. */
  onTheSpot: RuledStep[];
  defaults: CaseRules;
}
