/** The cases that are chosen for one step together. */
export interface Picked {
  ids: ReadonlySet<string>;
  /** The one that was chosen last: a range begins at it. */
  anchor: string | null;
}

export const NONE_PICKED: Picked = { ids: new Set(), anchor: null };

/** As many as the server takes in one go. */
export const MOST_PICKED = 100;

export function toggle(picked: Picked, id: string): Picked {
  const ids = new Set(picked.ids);
  if (!ids.delete(id)) ids.add(id);
  return limited({ ids, anchor: id });
}

/** All from the one that was chosen last to this one, in the order of the list. */
export function rangeTo(picked: Picked, order: readonly string[], id: string): Picked {
  const from = picked.anchor === null ? -1 : order.indexOf(picked.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggle(picked, id);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return limited({ ids: new Set([...picked.ids, ...between]), anchor: picked.anchor });
}

/** All that the list shows, and none when all of them were chosen. */
export function allOrNone(picked: Picked, order: readonly string[]): Picked {
  const first = order.slice(0, MOST_PICKED);
  return first.every((id) => picked.ids.has(id)) ? NONE_PICKED : limited({ ids: new Set(first), anchor: null });
}

function limited({ ids, anchor }: Picked): Picked {
  return ids.size <= MOST_PICKED ? { ids, anchor } : { ids: new Set([...ids].slice(0, MOST_PICKED)), anchor };
}
