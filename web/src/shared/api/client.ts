import { goToSignIn } from './signIn';
import { noAnswer, problemOf } from './problem';

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
  /** The language of what is answered; the browser's own where nothing is said. */
  language?: string;
  /** The proof of the session it is sent in; refused where somebody else has signed in meanwhile. The present one if nothing is said. */
  proof?: string;
  /** What a 401 does: the staff faces send the person to sign in, background work only wants to know. */
  onSignedOut?: 'sign-in' | 'fail';
}

/** Asks our own origin and answers with the JSON body, or throws a ProblemError. */
export async function api<T>(path: string, ask: Ask = {}): Promise<T> {
  const response = await answerTo(path, ask);
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T;
  return (await response.json()) as T;
}

/** The same for a file: the answer is left as it is. */
export async function download(path: string, ask: Ask = {}): Promise<Blob> {
  return (await answerTo(path, ask)).blob();
}

/** The same with its headers; the body is left as it is. */
export { answerTo as ask };

async function answerTo(path: string, ask: Ask): Promise<Response> {
  const method = ask.method ?? 'GET';
  const response = await fetch(withQuery(path, ask.query), {
    method,
    headers: headersFor(method, ask),
    body: bodyOf(ask.body),
    signal: ask.signal ?? null,
    credentials: 'same-origin',
  }).catch((cause: unknown) => {
    if (ask.signal?.aborted) throw cause;
    throw noAnswer();
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
