import { useState } from 'react';

interface Held<T> {
  one: T;
  /** Where it stands in the list, or stood last. */
  at: number;
}

/**
 * The one that is looked at. It stays until the person moves on, also when it has left the list: only what somebody has
 * before their eyes is judged. While nothing is held, the first of the list is taken.
 */
export function useHeld<T extends { id: string }>(rows: readonly T[]) {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const at = rows.findIndex(({ id }) => id === held?.one.id);
  const gone = held !== null && at < 0;
  const stale = held === null ? rows.length > 0 : !gone && (held.at !== at || held.one !== rows[at]);
  if (stale) setHeld(nearest(rows, at));

  const move = (by: 1 | -1) => {
    if (!held) return;
    if (gone) setHeld(nearest(rows, by === 1 ? held.at : held.at - 1));
    else if (rows[at + by]) setHeld(nearest(rows, at + by));
  };
  const choose = (id: string) =>
    setHeld(
      nearest(
        rows,
        rows.findIndex((one) => one.id === id),
      ),
    );
  /** On from what was judged, unless the person has turned to another meanwhile. */
  const leave = (id: string) =>
    setHeld((now) =>
      now?.one.id === id
        ? nearest(
            rows.filter((one) => one.id !== id),
            now.at,
          )
        : now,
    );
  return { shown: held?.one ?? null, gone, move, choose, leave };
}

/** What stands at a place of the list, or closest to it. */
function nearest<T>(rows: readonly T[], place: number): Held<T> | null {
  const at = Math.max(0, Math.min(place, rows.length - 1));
  const one = rows[at];
  return one ? { one, at } : null;
}
