import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { noAnswer, ProblemError } from '@/shared/api/problem';
import { newKey } from '@/shared/keeping/key';
import { keep, sendWaiting, type KeptReport } from './kept';
import { shelf } from './shelf';

const report = { description: '井盖破损', place: { lng: 109.42, lat: 24.32 } };
const receipt = {
  code: 'ABCD-EFGH-JKMN',
  number: '2026-1',
  reportedAt: '2026-11-21T10:00:00+08:00',
  location: '/t/liuzhou/track/x',
};

async function keepOne(tenant = 'liuzhou', keptAt = '2026-11-21T02:00:00Z'): Promise<KeptReport> {
  const one = { ...keep(tenant, report, [new Blob(['photo'])]), keptAt };
  await shelf.put(one);
  return one;
}

describe('a kept report', () => {
  afterEach(async () => {
    for (const tenant of ['liuzhou', 'xining']) for (const one of await shelf.all(tenant)) await shelf.remove(one.key);
  });

  it('waits while there is no answer and is sent with the same key afterwards', async () => {
    const one = await keepOne();
    const keys: string[] = [];
    await sendWaiting(shelf, 'liuzhou', ({ key }) => {
      keys.push(key);
      return Promise.reject(noAnswer());
    });
    expect((await shelf.all('liuzhou'))[0]?.state).toBe('waiting');
    await sendWaiting(shelf, 'liuzhou', ({ key }) => {
      keys.push(key);
      return Promise.resolve(receipt);
    });
    expect(keys).toEqual([one.key, one.key]);
    expect((await shelf.all('liuzhou'))[0]).toMatchObject({ state: 'sent', receipt, photos: [] });
  });

  it('is sent once, oldest first, and not again', async () => {
    const late = await keepOne('liuzhou', '2026-11-21T03:00:00Z');
    const early = await keepOne('liuzhou', '2026-11-21T01:00:00Z');
    const sent: string[] = [];
    const send = ({ key }: KeptReport) => {
      sent.push(key);
      return Promise.resolve(receipt);
    };
    await sendWaiting(shelf, 'liuzhou', send);
    await sendWaiting(shelf, 'liuzhou', send);
    expect(sent).toEqual([early.key, late.key]);
  });

  it('stays with the reason when it is refused, and does not hold up the next', async () => {
    await keepOne('liuzhou', '2026-11-21T01:00:00Z');
    await keepOne('liuzhou', '2026-11-21T03:00:00Z');
    let first = true;
    await sendWaiting(shelf, 'liuzhou', () => {
      if (!first) return Promise.resolve(receipt);
      first = false;
      return Promise.reject(new ProblemError({ status: 422, detail: '不在本市范围内', requestId: 'r-9' }));
    });
    const [late, early] = await shelf.all('liuzhou');
    expect(early).toMatchObject({ state: 'refused', refusal: { message: '不在本市范围内', requestId: 'r-9' } });
    expect(early?.photos).toHaveLength(1);
    expect(late?.state).toBe('sent');
  });

  it('does not hold up the next while the server cannot take it', async () => {
    await keepOne('liuzhou', '2026-11-21T01:00:00Z');
    await keepOne('liuzhou', '2026-11-21T03:00:00Z');
    let first = true;
    await sendWaiting(shelf, 'liuzhou', () => {
      if (!first) return Promise.resolve(receipt);
      first = false;
      return Promise.reject(new ProblemError({ status: 503 }));
    });
    const [late, early] = await shelf.all('liuzhou');
    expect(early?.state).toBe('waiting');
    expect(late?.state).toBe('sent');
  });

  it('belongs to its city', async () => {
    await keepOne('xining');
    let asked = 0;
    await sendWaiting(shelf, 'liuzhou', () => Promise.resolve((asked++, receipt)));
    expect(asked).toBe(0);
  });

  it('has a key that is a random UUID', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
