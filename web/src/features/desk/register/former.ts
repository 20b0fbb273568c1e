import { isProblem } from '@/shared/api/problem';

/** The case that an order number was registered as before, where that is why it was refused. */
export function formerOf(error: unknown): { id: string; number: string } | null {
  if (!isProblem(error) || error.kind !== 'known-order') return null;
  const former = error.extra.former as Partial<Record<'id' | 'number', unknown>> | undefined;
  return typeof former?.id === 'string' && typeof former.number === 'string'
    ? { id: former.id, number: former.number }
    : null;
}
