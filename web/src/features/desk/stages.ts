import type { CaseCounts, CaseRules, Stage } from '@/shared/api/types/cases';
import { ENDED, OPEN } from '@/shared/cases/stages';

const TURNS: Record<string, readonly Stage[]> = {
  'case.accept': ['reported', 'self_handled'],
  'case.file': ['to_file', 'cancel_review'],
  'case.dispatch': ['to_dispatch', 'return_review', 'extend_review', 'hang_review', 'rework'],
  'case.level': ['to_dispatch'],
  'case.handle': ['to_sign', 'handling'],
  'case.check': ['to_verify', 'to_check', 'checking'],
  'case.close': ['to_close'],
};

/** The stages in which a case waits for somebody with these permissions. */
export function turnsOf(permissions: readonly string[], rules: CaseRules | null = null): ReadonlySet<Stage> {
  const turns = new Set(permissions.flatMap((permission) => TURNS[permission] ?? []));
  const sendsChecks = rules !== null && !rules.off.includes('send_check');
  if (sendsChecks && permissions.includes('case.accept')) turns.add('to_check');
  return turns;
}

/** Stages beside the straight way: they show while something stands in them. */
const ASIDE: ReadonlySet<Stage> = new Set([
  'to_verify',
  'self_handled',
  'return_review',
  'extend_review',
  'hang_review',
  'hung',
  'cancel_review',
  'checking',
  'visited',
  'forced_closed',
  'merged',
]);

export interface Tabs {
  mine: Stage[];
  others: Stage[];
  ended: Stage[];
}

/** The stages a person can choose from: their own, others that hold something, and the ends. */
export function tabsOf(counts: CaseCounts | undefined, turns: ReadonlySet<Stage>, chosen: Stage | null): Tabs {
  const holds = (stage: Stage) => (counts?.byStage[stage] ?? 0) > 0 || stage === chosen;
  const shows = (stage: Stage) => !ASIDE.has(stage) || holds(stage);
  return {
    mine: OPEN.filter((stage) => turns.has(stage) && shows(stage)),
    others: OPEN.filter((stage) => !turns.has(stage) && holds(stage)),
    ended: ENDED.filter(shows),
  };
}
