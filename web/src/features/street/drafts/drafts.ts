import { database } from '@/shared/keeping/database';
import type { Entry } from '../queue/entry';

interface Row {
  owner: string;
  name: string;
  value: unknown;
}

const DRAFTS = 'drafts';
const run = database('cityops-street-drafts', 1, (opened) => {
  opened.createObjectStore(DRAFTS, { keyPath: ['owner', 'name'] });
});

/** What somebody has begun to write and not handed in yet; like what is unsent, it stays when they sign out. */
export const drafts = {
  async find<T>(owner: string, name: string): Promise<T | null> {
    const found = await run<Row | undefined>(DRAFTS, 'readonly', (rows) => rows.get([owner, name]));
    return found ? (found.value as T) : null;
  },
  async put(owner: string, name: string, value: unknown): Promise<void> {
    await run(DRAFTS, 'readwrite', (rows) => rows.put({ owner, name, value }));
  },
  async remove(owner: string, name: string): Promise<void> {
    await run(DRAFTS, 'readwrite', (rows) => rows.delete([owner, name]));
  },
};

/** What the draft of a report is called, and that of a step of a case; what mends something refused lies beside those. */
export function draftName(of: 'report' | { caseId: string }, again: string | null = null): string {
  const name = of === 'report' ? 'report' : `step ${of.caseId}`;
  return again === null ? name : `${name} ${again}`;
}

/** Nobody mends any more what has gone another way. */
export async function leaveUnmended(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries)
    await drafts.remove(entry.owner, draftName(entry.what === 'report' ? 'report' : entry, entry.key));
}
