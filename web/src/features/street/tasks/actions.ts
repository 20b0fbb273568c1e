import type { PossibleAction } from '@/shared/api/types/cases';
import type { CaseAction, Need } from '@/shared/api/types/lifecycle';
import type { CaseRules } from '@/shared/api/types/rules';
import { inOrder } from '@/shared/cases/needs';

/** What is done on the street; all else needs a desk. */
const ON_THE_STREET: ReadonlySet<CaseAction> = new Set([
  'sign',
  'assign',
  'revoke',
  'feed_back',
  'return',
  'ask_return',
  'ask_extend',
  'ask_hang',
  'verify_true',
  'verify_false',
  'check_pass',
  'check_fail',
  'appeal',
]);

/** What an action may need that can be given on the street. */
const GIVEN_HERE: ReadonlySet<Need> = new Set(['reason', 'photo', 'handler', 'until']);

export function onTheStreet(actions: readonly PossibleAction[]): PossibleAction[] {
  return inOrder(
    actions.filter(({ action, needs }) => ON_THE_STREET.has(action) && needs.every((need) => GIVEN_HERE.has(need))),
  );
}

/**
 * What can be done next, once what waits to be sent has been done. Only after signing that goes without saying; otherwise the
 * server's answer is awaited.
 */
export function possibleAfter(
  actions: readonly PossibleAction[],
  waiting: readonly CaseAction[],
  rules: CaseRules | null,
): PossibleAction[] {
  if (waiting.length === 0) return onTheStreet(actions);
  if (waiting.at(-1) !== 'sign') return [];
  const needs: Need[] = rules?.photographed.includes('feed_back') ? ['photo'] : [];
  return [{ action: 'feed_back', needs, primary: true }];
}
