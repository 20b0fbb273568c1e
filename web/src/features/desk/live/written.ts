/** For so long a list that is asked for waits until the index has heard of what was done here. */
const SOON = 10_000;

let last: { id: string; version: number; at: number } | null = null;

/** Remembers a case as this reader has just left it. */
export function noteWritten<C extends { id: string; version: number }>(one: C): C {
  last = { id: one.id, version: one.version, at: Date.now() };
  return one;
}

/** What the index is to know, as it is asked; nothing when it surely does. */
export function written(): string | null {
  return last && Date.now() - last.at < SOON ? `${last.id}:${last.version}` : null;
}
