export interface FieldError {
  pointer: string;
  detail: string;
}

/** What the server refused and why (RFC 9457), or what kept us from asking it. */
export class ProblemError extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly requestId: string | null;
  readonly errors: FieldError[];
  readonly retryAfter: number | null;
  /** Members that a problem type adds of its own, such as `current` of a lost race. */
  readonly extra: Record<string, unknown>;

  constructor(of: Partial<Omit<ProblemError, 'message'>> & { status: number; detail?: string }) {
    super(of.detail ?? of.title ?? `HTTP ${of.status}`);
    this.name = 'ProblemError';
    this.status = of.status;
    this.type = of.type ?? 'about:blank';
    this.title = of.title ?? '';
    this.requestId = of.requestId ?? null;
    this.errors = of.errors ?? [];
    this.retryAfter = of.retryAfter ?? null;
    this.extra = of.extra ?? {};
  }

  /** The last word of the type, which is stable: `urn:cityops:problem:case-moved-on` → `case-moved-on`. */
  get kind(): string {
    return this.type.slice(this.type.lastIndexOf(':') + 1);
  }

  /** Asking again later may help: the network, a restart, a limit. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export function isProblem(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}

/** The request never got an answer. */
export function noAnswer(): ProblemError {
  return new ProblemError({ status: 0, type: 'urn:cityops:problem:no-answer' });
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const wait = Number(response.headers.get('Retry-After'));
  const outside = {
    status: response.status,
    requestId: response.headers.get('X-Request-Id'),
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
  };
  const body = await readObject(response);
  if (!body) return new ProblemError(outside);
  const { type, title, detail, errors, requestId, status: _, instance: __, ...extra } = body;
  return new ProblemError({
    ...outside,
    type: text(type),
    title: text(title),
    detail: text(detail),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    requestId: text(requestId) ?? outside.requestId,
    extra,
  });
}

async function readObject(response: Response): Promise<Record<string, unknown> | null> {
  if (!/json/.test(response.headers.get('Content-Type') ?? '')) return null;
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'pointer' in value && 'detail' in value;
}
