import type { Stage } from '../api/types/lifecycle';

/** The stages in the order in which a case passes them. */
export const OPEN: readonly Stage[] = [
  'reported',
  'to_verify',
  'self_handled',
  'to_file',
  'to_dispatch',
  'to_sign',
  'handling',
  'return_review',
  'extend_review',
  'hang_review',
  'hung',
  'cancel_review',
  'rework',
  'to_check',
  'checking',
  'to_close',
  'delegated',
  'escalated',
];
export const ENDED: readonly Stage[] = [
  'closed',
  'visited',
  'forced_closed',
  'not_accepted',
  'not_filed',
  'cancelled',
  'merged',
];

export function isOpen(stage: Stage): boolean {
  return OPEN.includes(stage);
}
