import { beforeEach, describe, expect, it, vi } from 'vitest';
import { upload, type Progress } from './upload';

/** A server that keeps what arrives, and breaks the connection when told to. */
function server(breaks: number[] = []) {
  let received = 0;
  let length = 0;
  let calls = 0;
  const seen: string[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn((path: string, init: RequestInit) => {
      seen.push(`${init.method} ${path}`);
      const headers = new Headers(init.headers);
      if (init.method === 'POST') {
        length = Number(headers.get('Upload-Length'));
        return answer(201, { Location: '/t/liuzhou/api/uploads/secret' });
      }
      if (init.method === 'HEAD') {
        return path.endsWith('/gone') ? answer(404) : answer(200, { 'Upload-Offset': String(received) });
      }
      if (Number(headers.get('Upload-Offset')) !== received) return answer(409);
      const body = init.body as Blob;
      if (breaks.includes(calls++)) {
        received += Math.floor(body.size / 2); // half of it arrived
        return Promise.reject(new TypeError('network'));
      }
      received += body.size;
      return answer(204, { 'Upload-Offset': String(received) });
    }),
  );
  return { seen, received: () => received, length: () => length, had: (bytes: number) => (received = bytes) };
}

const answer = (status: number, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(null, { status, headers }));
const file = new Blob([new Uint8Array(1_300_000)]);
const rest = () => Promise.resolve();

describe('an upload', () => {
  beforeEach(() => void vi.stubGlobal('document', { cookie: '' }));

  it('goes in pieces and tells how far it is', async () => {
    const { received, length } = server();
    const told: Progress[] = [];
    expect(await upload('liuzhou', file, { progress: (one) => told.push(one) })).toBe('secret');
    expect([received(), length()]).toEqual([file.size, file.size]);
    expect(told.map(({ sent }) => sent)).toEqual([0, 524_288, 1_048_576, 1_300_000]);
  });

  it('goes on after every break where the server has got to', async () => {
    const { seen, received } = server([0, 1, 3]);
    const told: boolean[] = [];
    await upload('liuzhou', file, { rest, progress: ({ waiting }) => told.push(waiting) });
    expect(received()).toBe(file.size);
    expect(told).toContain(true);
    expect(seen.filter((call) => call.startsWith('HEAD'))).toHaveLength(3);
    expect(seen.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  it('goes on with one that was begun before the page was closed', async () => {
    const { seen, had, received } = server();
    had(1_000_000);
    await upload('liuzhou', file, { resume: '/t/liuzhou/api/uploads/secret' });
    expect(received()).toBe(file.size);
    expect(seen).toEqual(['HEAD /t/liuzhou/api/uploads/secret', 'PATCH /t/liuzhou/api/uploads/secret']);
  });

  it('begins anew where the one before has expired', async () => {
    const { received } = server();
    const remembered: string[] = [];
    await upload('liuzhou', file, {
      resume: '/t/liuzhou/api/uploads/gone',
      remember: (address) => void remembered.push(address),
    });
    expect(received()).toBe(file.size);
    expect(remembered).toEqual(['/t/liuzhou/api/uploads/secret']);
  });

  it('gives up a piece that is stuck, and goes on where the server has got to', async () => {
    vi.useFakeTimers();
    try {
      const { received } = server();
      const through = fetch;
      let stuck = true;
      vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
        if (init.method !== 'PATCH' || !stuck) return through(path, init);
        stuck = false;
        return new Promise((_, failed) => init.signal?.addEventListener('abort', () => failed(new Error('cut'))));
      });
      const done = upload('liuzhou', file, { rest });
      await vi.advanceTimersByTimeAsync(61_000);
      expect(await done).toBe('secret');
      expect(received()).toBe(file.size);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is given up for now when the network stays away, and at once when it is refused', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await expect(upload('liuzhou', file, { rest, patience: 2 })).rejects.toMatchObject({ status: 0 });
    const refusing = vi.fn(() => answer(415));
    vi.stubGlobal('fetch', refusing);
    await expect(upload('liuzhou', file, { rest })).rejects.toMatchObject({ status: 415 });
    expect(refusing).toHaveBeenCalledTimes(1);
  });
});
