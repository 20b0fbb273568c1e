import type { ProgressLight, Stage } from '@/shared/api/types/lifecycle';

const YELLOW: readonly Stage[] = [
  'handling',
  'return_review',
  'extend_review',
  'hang_review',
  'hung',
  'cancel_review',
  'rework',
];
const GREEN: readonly Stage[] = [
  'self_handled',
  'to_check',
  'checking',
  'to_close',
  'closed',
  'visited',
  'forced_closed',
];

/** The progress light that a stage has in most cities, and so at another level that does not say more. */
export function peerLight(stage: Stage): ProgressLight {
  return GREEN.includes(stage) ? 'green' : YELLOW.includes(stage) ? 'yellow' : 'blue';
}
