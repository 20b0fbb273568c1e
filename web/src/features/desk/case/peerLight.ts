import type { ProgressLight, Stage } from '@/shared/api/types/cases';

const YELLOW: readonly Stage[] = ['handling', 'rework'];
const GREEN: readonly Stage[] = ['to_check', 'to_close', 'closed'];

/** The progress light that a stage has at the other level. */
export function peerLight(stage: Stage): ProgressLight {
  return GREEN.includes(stage) ? 'green' : YELLOW.includes(stage) ? 'yellow' : 'blue';
}
