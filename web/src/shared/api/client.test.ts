import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../testing/answers';
import { answerOf, api, withQuery } from './client';
import { ProblemError } from './problem';

const outcome = (asked: Promise<unknown>) => asked.catch((thrown: unknown) => thrown);
/** As a network that takes everything and says nothing. */
const silence = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, failed) => {
    if (signal?.aborted) failed(signal.reason as Error);
    signal?.addEventListener('abort', () => failed(signal.reason as Error));
  });

describe('the API client', () => {
  beforeEach(() => void vi.stubGlobal('document', { cookie: 'theme=x; XSRF-TOKEN=abc%2Bd' }));

  it('turns a problem into a typed error that carries the request id', async () => {
    answering([
      [
        /reports/,
        () =>
          problem(422, {
            type: 'urn:cityops:problem:invalid',
            title: 'Not understood',
            detail: 'description is too long',
            requestId: 'r-1',
            errors: [{ pointer: '/description', detail: 'at most 2000 characters' }],
            current: { version: 3 },
          }),
      ],
    ]);
    const error = await api('/t/x/api/reports', { method: 'POST', body: {} }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      status: 422,
      kind: 'invalid',
      message: 'description is too long',
      requestId: 'r-1',
      passing: false,
      errors: [{ pointer: '/description' }],
      extra: { current: { version: 3 } },
    });
  });

  it('understands an answer that is not a problem document', async () => {
    answering([[/x/, () => new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'g-7' } })]]);
    await expect(api('/x')).rejects.toMatchObject({ status: 502, requestId: 'g-7', passing: true });
  });

  it('says how long a limit asks to wait', async () => {
    answering([[/x/, () => problem(429, { title: 'Too many' }, { 'Retry-After': '12' })]]);
    await expect(api('/x')).rejects.toMatchObject({ status: 429, retryAfter: 12 });
  });

  it('calls a dead network a problem of its own', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api('/x')).rejects.toMatchObject({ status: 0, kind: 'no-answer', passing: true });
  });

  it('waits for no answer longer than a person would, nor for the rest of one', async () => {
    vi.useFakeTimers();
    try {
      vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => silence(signal));
      const silent = outcome(api('/x'));
      await vi.advanceTimersByTimeAsync(31_000);
      expect(await silent).toMatchObject({ status: 0, kind: 'no-answer' });
      const half = (signal: AbortSignal | null | undefined) =>
        Object.assign(new Response('{'), { json: () => silence(signal) });
      vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => Promise.resolve(half(signal)));
      const halted = outcome(answerOf('/x'));
      await vi.advanceTimersByTimeAsync(31_000);
      expect(await halted).toMatchObject({ status: 0, kind: 'no-answer' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells a caller who gave up from a network that did', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => silence(signal));
    const caller = new AbortController();
    const asked = outcome(api('/x', { signal: caller.signal }));
    caller.abort();
    expect(await asked).toMatchObject({ name: 'AbortError' });
    expect(await outcome(api('/x', { signal: caller.signal }))).toMatchObject({ name: 'AbortError' });
  });

  it('calls an answer that broke off, or is somebody else’s page, none', async () => {
    answering([[/x/, () => new Response('<html>the hotel asks you to sign in', { status: 200 })]]);
    await expect(api('/x')).rejects.toMatchObject({ status: 0, kind: 'no-answer' });
  });

  it('sends the CSRF token and the idempotency key with what changes something', async () => {
    const asked = answering([[/x/, () => json({ ok: true })]]);
    await api('/x', { method: 'POST', body: { a: 1 }, idempotencyKey: 'k' });
    await api('/x');
    expect(asked[0]?.headers.get('X-XSRF-TOKEN')).toBe('abc+d');
    expect(asked[0]?.headers.get('Idempotency-Key')).toBe('k');
    expect(asked[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(asked[1]?.headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('leaves out query parameters that say nothing', () => {
    expect(withQuery('/x', { q: '井盖', stage: '', unit: null, limit: 20 })).toBe('/x?q=%E4%BA%95%E7%9B%96&limit=20');
  });
});
