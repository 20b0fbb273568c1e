import type { CaseCounts } from '@/shared/api/types/cases';
import type { Stage } from '@/shared/api/types/lifecycle';
import { ENDED, OPEN } from '@/shared/cases/stages';

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
