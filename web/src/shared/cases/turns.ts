import type { Stage } from '../api/types/lifecycle';
import type { CaseRules } from '../api/types/rules';

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
