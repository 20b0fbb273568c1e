import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../testing/answers';
import { api, withQuery } from './client';
import { ProblemError } from './problem';

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
