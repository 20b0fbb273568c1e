import { isProblem } from '@/shared/api/problem';
import { laneOf, type Done, type Entry, type QueuedFile, type QueuedReport } from './entry';
import { judge, waitAfter } from './judge';
import type { Store } from './store';
import { told } from './told';

/** The way to the server, for one pass of one person. */
export interface Post {
  /** By how much the server's clock is ahead, in milliseconds. */
  ahead: number;
  /** Sends a file, from where it got to, and tells what it is called there; its address is told as soon as there is one. */
  upload(entry: Entry, file: QueuedFile, remember: (address: string) => Promise<void>): Promise<string>;
  hand(entry: Entry): Promise<Done>;
}

/** How a pass ended, and when the next one is worth its while. */
export interface Passed {
  stranger: boolean;
  next: number | null;
  sent: number;
}

/**
 * Sends what waits, in the order in which it was made. What does not get through holds up only what is done to the same case
 * later; what is refused stays with its reason until the person decides. Nothing leaves the device before the server has it.
 */
export async function sendWaiting(store: Store, owner: string, post: Post, force = false): Promise<Passed> {
  const held = new Set<string>();
  const passed: Passed = { stranger: false, next: null, sent: 0 };
  for (const { key } of await store.all(owner)) {
    const entry = await store.find(key); // it may have been discarded meanwhile
    if (!entry || entry.state === 'sent') continue;
    const lane = laneOf(entry);
    if (held.has(lane)) continue;
    held.add(lane);
    if (entry.state === 'refused') continue;
    if (!force && entry.notBefore > Date.now()) {
      passed.next = earlier(passed.next, entry.notBefore);
      continue;
    }
    // not even that it failed could be written down: a full disk, perhaps
    const after = await attempt(store, entry, post).catch(
      () => Date.now() + waitAfter(entry.tries, null, Math.random()),
    );
    if (after === 'stranger') return { ...passed, stranger: true };
    if (after === 'sent') {
      held.delete(lane);
      passed.sent++;
    }
    if (typeof after === 'number') passed.next = earlier(passed.next, after);
  }
  return passed;
}

function earlier(one: number | null, other: number): number {
  return one === null ? other : Math.min(one, other);
}

/** Ends with how it stands, or with the time from which on it can be tried again. */
async function attempt(store: Store, entry: Entry, post: Post): Promise<'sent' | 'refused' | 'stranger' | number> {
  try {
    await arrive(store, entry, post);
    // only now: its photos may have taken hours, and it says when it was seen
    if (entry.what === 'report' && !entry.sent) await fix(store, entry, post.ahead);
    await sent(store, entry, await post.hand((await store.find(entry.key)) ?? entry));
    return 'sent';
  } catch (error) {
    // a photo that cannot be read, a full disk: nothing that the others have to wait for
    if (!isProblem(error)) return later(store, entry, waitAfter(entry.tries, null, Math.random()));
    const verdict = judge(error, (await store.find(entry.key)) ?? entry);
    switch (verdict.is) {
      case 'stranger':
        return 'stranger';
      case 'done':
        await sent(store, entry, { at: new Date().toISOString(), id: null, number: null });
        return 'sent';
      case 'later':
        return later(store, entry, verdict.wait);
      case 'files':
        await store.change(entry.key, (kept) => ({
          ...kept,
          files: kept.files.map(forgotten),
          lost: (kept.lost ?? 0) + 1,
        }));
        return later(store, entry, verdict.wait);
      case 'refused':
        await store.change(entry.key, (kept) => ({ ...kept, state: 'refused', refusal: verdict.refusal }));
        return 'refused';
    }
  }
}

/** Written down before it is handed over for the first time, so that it is the same every time. */
async function fix(store: Store, entry: QueuedReport, ahead: number): Promise<void> {
  const first = told(entry, Date.now(), ahead);
  await store.change(entry.key, (kept) => ({ ...kept, sent: first }) as Entry);
}

async function arrive(store: Store, entry: Entry, post: Post): Promise<void> {
  for (const [at, file] of entry.files.entries()) {
    if (file.name) continue;
    const note = (part: Partial<QueuedFile>) =>
      store.change(entry.key, (kept) => ({
        ...kept,
        files: kept.files.map((one, place) => (place === at ? { ...one, ...part } : one)),
      }));
    await note({ name: await post.upload(entry, file, (begun) => note({ begun })) });
  }
}

async function sent(store: Store, { key }: Entry, done: Done): Promise<void> {
  await store.change(key, (kept) => ({ ...kept, state: 'sent', files: [], refusal: null, done }));
}

async function later(store: Store, { key }: Entry, wait: number): Promise<number> {
  const notBefore = Date.now() + wait;
  await store.change(key, (kept) => ({ ...kept, tries: kept.tries + 1, notBefore }));
  return notBefore;
}

function forgotten({ blob, role }: QueuedFile): QueuedFile {
  return { blob, role };
}
