/** The next or previous id of a list; from outside the list, its first. */
export function neighbour(ids: readonly string[], from: string | null, by: 1 | -1): string | null {
  const at = from === null ? -1 : ids.indexOf(from);
  return (at < 0 ? ids[0] : ids[at + by]) ?? null;
}
