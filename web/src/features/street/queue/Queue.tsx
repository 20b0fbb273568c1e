import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isProblem } from '@/shared/api/problem';
import type { CaseDetail } from '@/shared/api/types/cases';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { leaveUnmended } from '../drafts/drafts';
import { keep } from '../kept';
import { caseNamed } from '../tasks/tasks';
import { anew, behind, ownerOf, type Entry } from './entry';
import { postAs } from './post';
import { senderOf, type After } from './sender';
import { sendWaiting, type Post } from './sending';
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
  const found = useQuery({ queryKey, queryFn: () => store.all(owner), networkMode: 'always', staleTime: 0 });
  const entries = found.data ?? NONE;

  const look = useCallback(async () => {
    await client.invalidateQueries({ queryKey });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel goes to our own origin only
    tabs?.postMessage('changed');
  }, [client, queryKey]);

  // what a step was answered is how the case stands, also where the network is gone again
  const learn = useCallback(
    async (value: CaseDetail) => {
      await keep(owner, caseNamed(value.id), value).catch(() => undefined);
      client.setQueryData(['street', owner, 'case', value.id], { value, at: Date.now(), old: false });
    },
    [client, owner],
  );

  const pass = useCallback(
    async (force: boolean): Promise<After> => {
      if (!(await store.all(owner)).some((one) => one.state === 'waiting')) return null;
      setGoing('sending');
      const post = () => postAs(tenant, username, learn);
      const ended = await one(post, owner, force, look).catch((error: unknown) => {
        setGoing('idle');
        throw error;
      });
      setGoing(ended.going);
      await look();
      if (ended.sent > 0) void client.invalidateQueries({ queryKey: ['street', owner] });
      return ended.next;
    },
    [client, learn, look, owner, tenant, username],
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
      entries,
      going,
      add: async (entry, instead = null) => {
        // in the place of what it replaces, so that what came after that still does
        const put = instead && (await store.replace([instead.key], [{ ...entry, madeAt: instead.madeAt }]));
        if (!put) await store.add(entry);
        void navigator.storage?.persist?.();
        await look();
        sender.send(false);
      },
      sendNow: () => sender.send(true),
      tryAnew: async (entry) => {
        await store.replace([entry.key], [anew(entry)]);
        await leaveUnmended([entry]);
        await look();
        sender.send(true);
      },
      discard: async (entry) => {
        const after = behind(entries, entry);
        await store.replace(
          [entry, ...after].map((one) => one.key),
          [],
        );
        await leaveUnmended([entry, ...after]);
        await look();
      },
    }),
    [entries, going, look, sender],
  );
  return <Current value={queue}>{found.isPending ? <PageSkeleton /> : children}</Current>;
}

interface Ended {
  going: Going;
  next: After;
  sent: number;
}

/** One pass of one person. */
async function one(
  asPerson: () => Promise<Post | null>,
  owner: string,
  force: boolean,
  look: () => Promise<void>,
): Promise<Ended> {
  const shown: Store = { ...store, change: (key, make) => store.change(key, make).then(() => void look()) };
  try {
    const post = await asPerson();
    if (!post) return { going: 'signed-out', next: null, sent: 0 };
    const { stranger, next, sent } = await sendWaiting(shown, owner, post, force);
    // the session changed on the way: it is asked anew whose it is
    if (stranger) return { going: 'idle', next: { inVain: null }, sent };
    return { going: next === null ? 'idle' : 'offline', next, sent };
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.status === 401) return { going: 'signed-out', next: null, sent: 0 };
    return { going: 'offline', next: { inVain: error.retryAfter }, sent: 0 };
  }
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
