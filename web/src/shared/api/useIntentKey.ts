import { useCallback, useRef } from 'react';
import { newKey } from '../keeping/key';

/**
 * The key (`Idempotency-Key`) of what somebody means to do: the same as long as they mean the same, however often it is
 * sent, and another as soon as they mean something else.
 */
export function useIntentKey(): (...meant: readonly unknown[]) => string {
  const last = useRef<{ meant: readonly unknown[]; key: string } | null>(null);
  return useCallback((...meant) => {
    const before = last.current;
    const same = before?.meant.length === meant.length && before.meant.every((part, at) => Object.is(part, meant[at]));
    if (before && same) return before.key;
    const key = newKey();
    last.current = { meant, key };
    return key;
  }, []);
}
