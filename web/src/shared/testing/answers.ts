import { vi } from 'vitest';

export interface Asked {
  method: string;
  url: string;
  headers: Headers;
  body: unknown;
}

type Answer = (asked: Asked) => Response | Promise<Response>;

/** Stands in for the network in a test: the first pattern that fits the address answers; the list of what was asked comes back. */
export function answering(routes: [RegExp, Answer][]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const one = {
      method: init.method ?? 'GET',
      url: String(input),
      headers: new Headers(init.headers),
      body: init.body,
    };
    asked.push(one);
    const found = routes.find(([pattern]) => pattern.test(one.url));
    if (!found) throw new TypeError(`nobody answers ${one.url}`);
    return found[1](one);
  });
  return asked;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

export function problem(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ status, ...body }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
