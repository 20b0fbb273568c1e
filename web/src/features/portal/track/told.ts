import type { TrackedReport } from '@/shared/api/types/reports';

type Step = TrackedReport['steps'][number];

/** Newest first; steps that left the stage as it was are nobody's news. */
export function toldSteps(steps: Step[]): Step[] {
  const told = [...steps]
    .sort((a, b) => a.at.localeCompare(b.at))
    .filter((step, i, all) => step.stage !== all[i - 1]?.stage);
  return told.reverse();
}
