import { goToSignIn } from './signIn';
import { isProblem, noAnswer, problemOf } from './problem';

type Query = Record<string, string | number | boolean | null | undefined>;

export interface Ask {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  /** An object travels as JSON, a FormData as multipart, a Blob as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** The same key with the same body is done once, however often it is sent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** How long it may take, in milliseconds; half a minute where nothing is said, and without end (null) for files. */
  limit?: number | null;
  /** The language of what is answered; the browser's own where nothing is said. */
  language?: string;
  /** The proof of the session it is sent in; refused where somebody else has signed in meanwhile. The present one if nothing is said. */
  proof?: string;
  /** What a 401 does: the staff faces send the person to sign in, background work only wants to know. */
  onSignedOut?: 'sign-in' | 'fail';
}

/** So long does an answer of a few words take at the worst. */
const PATIENCE = 30_000;

/** Asks our own origin and answers with the JSON body, or throws a ProblemError. */
export async function api<T>(path: string, ask: Ask = {}): Promise<T> {
  return (await answerOf<T>(path, ask)).body;
}

/** The same with its headers. */
export function answerOf<T>(path: string, ask: Ask = {}): Promise<{ body: T; headers: Headers }> {
  return within(ask, async (signal) => {
    const response = await answerTo(path, ask, signal);
    const { status, headers } = response;
    const empty = status === 204 || headers.get('Content-Length') === '0';
    return { headers, body: empty ? (undefined as T) : ((await response.json()) as T) };
  });
}

/** The same for a file: the answer is left as it is, and takes as long as it takes. */
export function download(path: string, ask: Ask = {}): Promise<Blob> {
  return within({ limit: null, ...ask }, async (signal) => (await answerTo(path, ask, signal)).blob());
}

/** The same for an answer that is all in its headers; its body is left as it is. */
export function ask(path: string, ask: Ask = {}): Promise<Response> {
  return within(ask, (signal) => answerTo(path, ask, signal));
}

/** Whatever breaks on the way or takes too long is no answer; a caller who gives up hears their own reason. */
async function within<T>(ask: Ask, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const given = () => stop.abort(ask.signal?.reason);
  if (ask.signal?.aborted) given();
  ask.signal?.addEventListener('abort', given);
  const limit = ask.limit === undefined && !isFile(ask.body) ? PATIENCE : (ask.limit ?? null);
  const timer = limit === null ? undefined : setTimeout(() => stop.abort(), limit);
  try {
    return await work(stop.signal);
  } catch (cause) {
    if (ask.signal?.aborted || isProblem(cause)) throw cause;
    throw noAnswer();
  } finally {
    clearTimeout(timer);
    ask.signal?.removeEventListener('abort', given);
  }
}

async function answerTo(path: string, ask: Ask, signal: AbortSignal): Promise<Response> {
  const method = ask.method ?? 'GET';
  const response = await fetch(withQuery(path, ask.query), {
    method,
    headers: headersFor(method, ask),
    body: bodyOf(ask.body),
    signal,
    credentials: 'same-origin',
  });
  if (response.ok) return response;
  if (response.status === 401 && ask.onSignedOut !== 'fail') goToSignIn();
  throw await problemOf(response);
}

function headersFor(method: string, ask: Ask): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (ask.body !== undefined && !isFile(ask.body)) headers.set('Content-Type', 'application/json');
  if (ask.language) headers.set('Accept-Language', ask.language);
  Object.entries(ask.headers ?? {}).forEach(([name, value]) => headers.set(name, value));
  if (ask.idempotencyKey) headers.set('Idempotency-Key', ask.idempotencyKey);
  const xsrf = method === 'GET' || method === 'HEAD' ? null : (ask.proof ?? sessionProof());
  if (xsrf) headers.set('X-XSRF-TOKEN', xsrf);
  return headers;
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return isFile(body) ? body : JSON.stringify(body);
}

function isFile(body: unknown): body is FormData | Blob {
  return body instanceof FormData || body instanceof Blob;
}

export function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** What tells the present session from every other, before and after. */
export function sessionProof(): string | null {
  return cookie('XSRF-TOKEN');
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
