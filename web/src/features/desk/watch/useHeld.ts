import { useState } from 'react';
import type { Seen } from './watch';

interface Held {
  seen: Seen;
  /** Where it stands in the list, or stood last. */
  at: number;
}

/**
 * The one that is looked at. It stays until the person moves on, also when it has left the list: only what somebody has
 * before their eyes is judged. While nothing is held, the first of the list is taken.
 */
export function useHeld(rows: readonly Seen[]) {
  const [held, setHeld] = useState<Held | null>(null);
  const at = rows.findIndex(({ id }) => id === held?.seen.id);
  const gone = held !== null && at < 0;
  const stale = held === null ? rows.length > 0 : !gone && (held.at !== at || held.seen !== rows[at]);
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
      now?.seen.id === id
        ? nearest(
            rows.filter((one) => one.id !== id),
            now.at,
          )
        : now,
    );
  return { shown: held?.seen ?? null, gone, move, choose, leave };
}

/** What stands at a place of the list, or closest to it. */
function nearest(rows: readonly Seen[], place: number): Held | null {
  const at = Math.max(0, Math.min(place, rows.length - 1));
  const seen = rows[at];
  return seen ? { seen, at } : null;
}
