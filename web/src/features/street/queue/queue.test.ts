import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { noAnswer, ProblemError } from '@/shared/api/problem';
import { anew, queuedAction, queuedReport, type Entry } from './entry';
import { sendWaiting, type Post } from './sending';
import { store } from './store';
import { told } from './told';

const ME = 'liuzhou collector';
const given = { owner: ME, tenant: 'liuzhou', title: '井盖', files: [] };
const place = { lng: 109.42, lat: 24.32 };

/** A server that does as the test says, and remembers what it was asked. */
function server(...answers: (ProblemError | 'ok' | 'cut')[]) {
  const handed: string[] = [];
  const done = new Set<string>();
  const uploads: string[] = [];
  const post: Post = {
    ahead: 0,
    upload: async (entry, file, remember) => {
      await remember(`/uploads/${entry.key}`);
      uploads.push(await file.blob.text());
      return `name-${uploads.length}`;
    },
    hand: async ({ key }) => {
      handed.push(key);
      const answer = answers.shift() ?? 'ok';
      if (answer instanceof ProblemError) throw answer;
      done.add(key);
      if (answer === 'cut') throw noAnswer();
      return { at: '2026-11-22T10:00:00Z', id: 'id', number: 'n' };
    },
  };
  return { post, handed, done, uploads };
}

async function report(words = '井盖', files: Blob[] = []): Promise<Entry> {
  const entry = queuedReport(
    { ...given, files: files.map((blob) => ({ blob, role: 'before' as const })) },
    { description: words, place },
  );
  await store.put(entry);
  return entry;
}

let later = 0;
async function action(caseId: string, owner = ME): Promise<Entry> {
  const entry = queuedAction({ ...given, owner }, { caseId, number: '1', body: { action: 'sign', version: 1 } });
  entry.madeAt += ++later;
  await store.put(entry);
  return entry;
}

const states = async () => (await store.all(ME)).map((one) => one.state);
const lost = new ProblemError({
  status: 409,
  type: 'urn:cityops:problem:changed-meanwhile',
  extra: { current: { stage: 'to_check', version: 7, lastChange: {} } },
});

describe('the queue of the street', () => {
  afterEach(async () => {
    for (const owner of [ME, 'liuzhou unit'])
      await store.replace(
        (await store.all(owner)).map((one) => one.key),
        [],
      );
  });

  it('sends what was cut off again with the same key, and so it is done once', async () => {
    const one = await report();
    const { post, handed, done } = server('cut');
    const passed = await sendWaiting(store, ME, post);
    expect(passed.next).toBeGreaterThan(Date.now());
    expect(await states()).toEqual(['waiting']);
    expect((await sendWaiting(store, ME, post)).sent, 'not before its time').toBe(0);
    expect((await sendWaiting(store, ME, post, true)).sent).toBe(1);
    expect(handed).toEqual([one.key, one.key]);
    expect([...done]).toEqual([one.key]);
    expect(await store.find(one.key)).toMatchObject({ state: 'sent', files: [], done: { number: 'n' } });
  });

  it('sends no photo twice that has arrived, and all of them when the server has forgotten', async () => {
    const forgotten = new ProblemError({ status: 422, type: 'urn:cityops:problem:upload-not-finished' });
    await report('井盖', [new Blob(['a']), new Blob(['b'])]);
    const { post, uploads } = server(noAnswer(), forgotten);
    await sendWaiting(store, ME, post);
    expect(uploads).toEqual(['a', 'b']);
    await sendWaiting(store, ME, post, true);
    expect(uploads).toEqual(['a', 'b']);
    await sendWaiting(store, ME, post, true);
    expect(uploads).toEqual(['a', 'b', 'a', 'b']);
    expect(await states()).toEqual(['sent']);
  });

  it('does what is done to one case in order, and lets it hold up no other', async () => {
    const [first, second, other] = [await action('A'), await action('A'), await action('B')];
    const { post, handed } = server(new ProblemError({ status: 503 }));
    expect((await sendWaiting(store, ME, post)).sent).toBe(1);
    expect(handed).toEqual([first?.key, other?.key]);
    expect((await sendWaiting(store, ME, post, true)).sent).toBe(2);
    expect(handed.slice(2)).toEqual([first?.key, second?.key]);
  });

  it('keeps what was refused with the reason, and everything behind it, until the person decides', async () => {
    const one = await action('A');
    await action('A');
    const { post, handed } = server(lost);
    await sendWaiting(store, ME, post);
    await sendWaiting(store, ME, post, true);
    expect(handed).toEqual([one.key]);
    expect(await states()).toEqual(['refused', 'waiting']);
    const refused = await store.find(one.key);
    expect(refused?.refusal).toMatchObject({ status: 409, current: { stage: 'to_check' } });
    expect(anew(refused ?? one).key).not.toBe(one.key);
  });

  it('waits longer each time files do not arrive whole', async () => {
    const halves = new ProblemError({ status: 422, type: 'urn:cityops:problem:upload-not-finished' });
    const one = await report('井盖', [new Blob(['a'])]);
    const waits: number[] = [];
    const { post } = server(halves, halves, halves, halves, halves, halves);
    for (let times = 0; times < 6; times++) {
      await sendWaiting(store, ME, post, true);
      waits.push(((await store.find(one.key))?.notBefore ?? 0) - Date.now());
    }
    expect(waits.at(-1)).toBeGreaterThan(30_000);
  });

  it('sends files again that were lost, however long there was no network before, but not for ever', async () => {
    const halves = new ProblemError({ status: 422, type: 'urn:cityops:problem:upload-not-finished' });
    const one = await report('井盖', [new Blob(['a'])]);
    const { post } = server(...Array.from({ length: 10 }, noAnswer), ...Array.from({ length: 9 }, () => halves));
    for (let times = 0; times < 18; times++) await sendWaiting(store, ME, post, true);
    expect(await store.find(one.key)).toMatchObject({ state: 'waiting', tries: 18, lost: 8 });
    await sendWaiting(store, ME, post, true);
    expect(await store.find(one.key)).toMatchObject({ state: 'refused' });
    expect(anew((await store.find(one.key)) ?? one).lost).toBeUndefined();
  });

  it('lets what breaks here hold up no other, and tries it again', async () => {
    const broken = await report('读不出');
    const other = await action('B');
    const { post } = server();
    const { hand } = post;
    post.hand = (entry) => (entry.key === broken.key ? Promise.reject(new TypeError('unreadable')) : hand(entry));
    const passed = await sendWaiting(store, ME, post);
    expect(passed).toMatchObject({ sent: 1, next: expect.any(Number) as number });
    expect((await store.find(other.key))?.state).toBe('sent');
    expect(await store.find(broken.key)).toMatchObject({ state: 'waiting', tries: 1 });
  });

  it('lets a disk that is full hold up no other', async () => {
    const broken = await report('读不出');
    const other = await action('B');
    const { post } = server();
    const full: typeof store = {
      ...store,
      change: (key, make) => (key === broken.key ? Promise.reject(new DOMException('full')) : store.change(key, make)),
    };
    const passed = await sendWaiting(full, ME, post);
    expect(passed).toMatchObject({ sent: 1, next: expect.any(Number) as number });
    expect((await store.find(other.key))?.state).toBe('sent');
  });

  it('lies there once, however often it is brought', async () => {
    const one = await report();
    await store.add({ ...one, title: 'again' });
    expect(await store.all(ME)).toMatchObject([{ title: one.title }]);
  });

  it('puts what was pressed twice in its place once', async () => {
    const one = await report();
    expect(await store.replace([one.key], [anew(one)])).toBe(true);
    expect(await store.replace([one.key], [anew(one)])).toBe(false);
    expect(await store.all(ME)).toHaveLength(1);
  });

  it('is nobody else’s, and stops where somebody else is signed in', async () => {
    await action('A');
    await action('A', 'liuzhou unit');
    const { post, handed } = server(new ProblemError({ status: 403, type: 'urn:cityops:problem:forged-request' }));
    expect(await store.all(ME)).toHaveLength(1);
    expect((await sendWaiting(store, ME, post)).stranger).toBe(true);
    expect(handed).toHaveLength(1);
    expect(await states()).toEqual(['waiting']);
  });

  it('knows that a step was done whose case is out of sight', async () => {
    await action('A');
    await sendWaiting(
      store,
      ME,
      server(new ProblemError({ status: 410, type: 'urn:cityops:problem:done-before' })).post,
    );
    expect(await states()).toEqual(['sent']);
  });
});

describe('a report that waited', () => {
  const made = queuedReport(given, { description: '井盖', place });
  const after = (minutes: number) => told(made, made.madeAt + minutes * 60_000, 5_000);

  it('says when it was seen, by the server’s clock', () => {
    expect(after(1)).toEqual(made.report);
    expect(after(60).toldAt).toBe(new Date(made.madeAt + 5_000).toISOString());
  });

  it('says so in words where the server takes no such time', () => {
    const late = after(4 * 24 * 60);
    expect(late.toldAt).toBeUndefined();
    expect(late.description).toContain(new Date(made.madeAt + 5_000).toISOString());
  });

  it('says when it was seen also where its photos took hours to arrive', async () => {
    const photo = { blob: new Blob(['a']), role: 'before' as const };
    const one = queuedReport({ ...given, files: [photo] }, { description: '井盖', place });
    await store.put(one);
    const bodies: unknown[] = [];
    const post: Post = {
      ahead: 0,
      upload: () => Promise.reject(noAnswer()),
      hand: async (entry) => {
        bodies.push(entry.what === 'report' && entry.sent);
        return { at: '2026-11-22T10:00:00Z', id: 'id', number: 'n' };
      },
    };
    await sendWaiting(store, ME, post, true);
    await store.change(one.key, (kept) => ({ ...kept, madeAt: kept.madeAt - 3 * 60 * 60_000 }));
    await sendWaiting(store, ME, { ...post, upload: async () => 'name' }, true);
    expect(bodies[0]).toMatchObject({ toldAt: expect.any(String) as string });
    await store.replace([one.key], []);
  });

  it('is the same to the letter whenever it is sent again', async () => {
    await store.put({ ...made, madeAt: Date.now() - 60 * 60_000 });
    const bodies: unknown[] = [];
    const post: Post = {
      ahead: 0,
      upload: async () => '',
      hand: async (entry) => {
        bodies.push(entry.what === 'report' && entry.sent);
        throw noAnswer();
      },
    };
    await sendWaiting(store, ME, post, true);
    await sendWaiting(store, ME, { ...post, ahead: 90_000 }, true);
    expect(bodies[0]).toMatchObject({ toldAt: expect.any(String) as string });
    expect(bodies[1]).toEqual(bodies[0]);
  });
});
