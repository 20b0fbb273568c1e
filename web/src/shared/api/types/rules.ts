import type { CaseAction, DeskClock, Stage } from './lifecycle';

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
  /** How cases are shown on several levels at once. */
  levels: {
    /** When the progress light turns yellow. */
    yellowFrom: 'signed' | 'assigned';
    /** What the levels of units are called, from the top. */
    names: string[];
  };
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
