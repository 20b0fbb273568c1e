import type { CaseRow } from '@/shared/api/types/cases';
import type { Stage } from '@/shared/api/types/lifecycle';
import type { BatchAction } from './batch';

/** A step that somebody can take with several cases at once, and the key that begins it. */
export interface Offer {
  action: BatchAction;
  letter: string;
}

const STAGES: Record<BatchAction, Stage> = { dispatch: 'to_dispatch', sign: 'to_sign' };

/** What somebody with these permissions can do to several cases; nothing else in the life cycle goes without looking at each. */
export function offersFor(permissions: readonly string[]): Offer[] {
  return [
    ...(permissions.includes('case.dispatch') ? [{ action: 'dispatch' as const, letter: 'd' }] : []),
    ...(permissions.includes('case.handle') ? [{ action: 'sign' as const, letter: 's' }] : []),
  ];
}

/** Those of the chosen cases that stand where the step leads on. */
export function fitting<R extends CaseRow>(action: BatchAction, picked: readonly R[]): R[] {
  return picked.filter(({ stage }) => stage === STAGES[action]);
}
