import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isProblem } from '@/shared/api/problem';
import { anew, laneOf, ownerOf, type Entry } from './entry';
import { postAs } from './post';
import { senderOf } from './sender';
import { sendWaiting, type Passed } from './sending';
import { store, type Store } from './store';

/** How it goes with sending: nothing to do, under way, no network, or nobody signed in who may. */
export type Going = 'idle' | 'sending' | 'offline' | 'signed-out';

interface Queue {
  entries: Entry[];
  going: Going;
  /** Writes it down; once this returns, it survives whatever happens to the phone. */
  add(entry: Entry, instead?: Entry | null): Promise<void>;
  /** Sends what waits, also what was to wait longer. */
  sendNow(): void;
  tryAnew(entry: Entry): Promise<void>;
  /** Gives up something, and what was to be done to the same case after it. */
  discard(entry: Entry): Promise<void>;
}

/** The other tabs of this device. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('cityops-street');
const Current = createContext<Queue | null>(null);
const NONE: Entry[] = [];
const A_WHILE = 30_000;
const SOON = 5_000;
const A_DAY = 24 * 60 * 60_000;

export function useQueue(): Queue {
  const queue = useContext(Current);
  if (!queue) throw new Error('used outside QueueOf');
  return queue;
}

/** The queue of one person in one tenant: sends by itself when it can, and by one tab at a time. */
export function QueueOf({ tenant, username, children }: { tenant: string; username: string; children: ReactNode }) {
  const owner = ownerOf(tenant, username);
  const client = useQueryClient();
  const [going, setGoing] = useState<Going>('idle');
  const queryKey = useMemo(() => ['street-queue', owner], [owner]);
  const entries = useQuery({ queryKey, queryFn: () => store.all(owner), networkMode: 'always', staleTime: 0 }).data;

  const look = useCallback(async () => {
    await client.invalidateQueries({ queryKey });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel goes to our own origin only
    tabs?.postMessage('changed');
  }, [client, queryKey]);

  const pass = useCallback(
    async (force: boolean): Promise<number | null> => {
      if (!(await store.all(owner)).some((one) => one.state === 'waiting')) return null;
      setGoing('sending');
      const ended = await one(tenant, username, owner, force, look);
      setGoing(ended.going);
      await look();
      if (ended.sent > 0) void client.invalidateQueries({ queryKey: ['street', owner] });
      return ended.next;
    },
    [client, look, owner, tenant, username],
  );

  useEffect(() => {
    const heard = () => void client.invalidateQueries({ queryKey });
    tabs?.addEventListener('message', heard);
    return () => tabs?.removeEventListener('message', heard);
  }, [client, queryKey]);

  const sender = useMemo(() => senderOf(owner, pass), [owner, pass]);
  useEffect(() => {
    const back = () => sender.send(true);
    const seen = () => document.visibilityState === 'visible' && sender.send(false);
    sender.begin();
    void sweep(owner).then(back, back);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', seen);
    return () => {
      sender.end();
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [owner, sender]);

  const queue = useMemo<Queue>(
    () => ({
      entries: entries ?? NONE,
      going,
      add: async (entry, instead = null) => {
        // in the place of what it replaces, so that what came after that still does
        if (instead) await store.replace([instead.key], [{ ...entry, madeAt: instead.madeAt }]);
        else await store.put(entry);
        void navigator.storage?.persist?.();
        await look();
        sender.send(false);
      },
      sendNow: () => sender.send(true),
      tryAnew: async (entry) => {
        await store.replace([entry.key], [anew(entry)]);
        await look();
        sender.send(true);
      },
      discard: async (entry) => {
        const after = (entries ?? NONE).filter((one) => laneOf(one) === laneOf(entry) && one.madeAt >= entry.madeAt);
        await store.replace(
          after.filter((one) => one.state !== 'sent').map((one) => one.key),
          [],
        );
        await look();
      },
    }),
    [entries, going, look, sender],
  );
  return <Current value={queue}>{children}</Current>;
}

/** One pass of one person. */
async function one(tenant: string, username: string, owner: string, force: boolean, look: () => Promise<void>) {
  const shown: Store = { ...store, change: (key, make) => store.change(key, make).then(() => void look()) };
  try {
    const post = await postAs(tenant, username);
    const passed: Passed = post
      ? await sendWaiting(shown, owner, post, force)
      : { stranger: true, next: null, sent: 0 };
    // the session changed on the way: it is asked anew whose it is
    if (post && passed.stranger) return { ...passed, next: Date.now() + SOON, going: 'idle' as Going };
    return { ...passed, going: goingAfter(passed) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const going: Going = error.status === 401 ? 'signed-out' : 'offline';
    return { next: going === 'offline' ? Date.now() + A_WHILE : null, sent: 0, going };
  }
}

function goingAfter({ stranger, next }: Passed): Going {
  if (stranger) return 'signed-out';
  return next === null ? 'idle' : 'offline';
}

/** What was sent is shown for a day. */
async function sweep(owner: string): Promise<void> {
  const old = (await store.all(owner)).filter((one) => one.state === 'sent' && one.madeAt < Date.now() - A_DAY);
  if (old.length > 0)
    await store.replace(
      old.map((one) => one.key),
      [],
    );
}
