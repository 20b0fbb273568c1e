import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { ProblemError } from '@/shared/api/problem';
import type { CaseRow } from '@/shared/api/types/cases';
import type { Proposal } from '@/shared/api/types/responsibility';
import { paths } from '@/shared/paths';

export type BatchAction = 'dispatch' | 'sign';

/** One case of a batch, as it was looked at. */
export interface One {
  id: string;
  version: number;
  unit?: string;
}

/** What became of one. */
export interface Taken {
  id: string;
  row: CaseRow | null;
  problem: ProblemError | null;
}

interface Answered {
  id: string;
  row: CaseRow | null;
  problem: (Record<string, unknown> & { status: number }) | null;
}

/** Sent a few at a time, so that one sees how far it is. */
const GO = 10;

/** What goes in one request, under a key by which it is done once however often it is sent. */
export interface Go {
  key: string;
  cases: One[];
}

export function goesOf(cases: readonly One[], key: () => string): Go[] {
  const goes: Go[] = [];
  for (let at = 0; at < cases.length; at += GO) goes.push({ key: key(), cases: cases.slice(at, at + GO) });
  return goes;
}

export async function send(tenant: string, action: BatchAction, { key, cases }: Go, note: string): Promise<Taken[]> {
  const answer = await api<{ items: Answered[] }>(paths.api(tenant, 'cases/batch'), {
    method: 'POST',
    body: { action, cases, ...(note.trim() && { note: note.trim() }) },
    idempotencyKey: key,
  });
  return answer.items.map(({ id, row, problem }) => ({ id, row, problem: problem && asError(problem) }));
}

function asError({ status, type, title, detail, errors, requestId, ...extra }: Record<string, unknown>): ProblemError {
  return new ProblemError({
    status: Number(status),
    type: String(type),
    title: String(title),
    detail: String(detail),
    errors: (errors as ProblemError['errors'] | undefined) ?? [],
    requestId: (requestId as string | undefined) ?? null,
    extra,
  });
}

/** Whose each of several cases is, by the rules and rosters of this moment. */
export function responsibleForMany(tenant: string, ids: readonly string[]) {
  return queryOptions({
    queryKey: ['responsible', tenant, ids],
    queryFn: async ({ signal }) => {
      const answer = await api<{ items: { id: string; proposal: Proposal }[] }>(
        paths.api(tenant, 'cases/responsible'),
        {
          method: 'POST',
          body: { cases: ids },
          signal,
        },
      );
      return new Map(answer.items.map(({ id, proposal }) => [id, proposal]));
    },
    staleTime: 0,
    gcTime: 0, // shifts change
    retry: false,
  });
}
