import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Page } from '@/shared/api/types/common';
import { paths } from '@/shared/paths';

export type BatchState = 'preview' | 'applying' | 'applied' | 'cancelled';

/** A table of reports in a list. */
export interface Batch {
  id: string;
  state: BatchState;
  file: string;
  rows: number;
  accepted: number;
  /** The row that comes next. */
  reached: number;
  opened: number;
  refused: number;
  madeAt: string;
  madeBy: string;
  endedAt: string | null;
  endedBy: string | null;
}

/** A table of reports as it is looked at. */
export interface ShownBatch {
  batch: Batch;
  encoding: string;
  datum: string;
  answers: boolean;
  old: boolean;
  survey: {
    columns: { name: string; sample: string[] }[];
    rows: number;
    accepted: number;
    first: Preview[];
    rejected: Refusal[];
  };
  columns: Mapping;
  fields: string[];
  /** Another batch of the same file. */
  former: string | null;
}

export interface Preview {
  row: number;
  description: string;
  category: string | null;
  lng: number;
  lat: number;
  address: string | null;
}

export interface Refusal {
  row: number;
  field: string | null;
  value: string;
  why: string;
  detail: string | null;
}

/** Which field each column stands for. */
export type Mapping = Record<string, string>;

export const DATUMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;

const ROOT = 'channels/batches';

/** The mapping with one column meaning something else; what means the same twice means it at the last place alone. */
export function withField(mapping: Mapping, column: string, field: string | null): Mapping {
  const others = Object.entries(mapping).filter(([name, means]) => name !== column && means !== field);
  return Object.fromEntries(field ? [...others, [column, field]] : others);
}

export function sameMapping(one: Mapping, other: Mapping): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** What a mapping lacks. */
export function faultOf(mapping: Mapping): 'description' | 'place' | null {
  const fields = Object.values(mapping);
  if (!fields.includes('description')) return 'description';
  return fields.includes('point') || (fields.includes('lng') && fields.includes('lat')) ? null : 'place';
}

/** How much of a batch is done, in percent. */
export function doneOf({ state, opened, refused, rows }: Batch): number {
  if (state === 'applied') return 100;
  return rows === 0 ? 0 : Math.min(99, Math.floor(((opened + refused) / rows) * 100));
}

export function batchesIn(tenant: string) {
  return infiniteQueryOptions({
    queryKey: ['batches', tenant],
    queryFn: ({ signal, pageParam }) =>
      api<Page<Batch>>(paths.api(tenant, ROOT), { signal, query: { limit: 20, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Batch>) => page.next ?? null,
  });
}

/** While it is worked on it is asked for again every second, and can be left and found again. */
export function batchIn(tenant: string, id: string) {
  return queryOptions({
    queryKey: ['batch', tenant, id],
    queryFn: ({ signal }) => api<ShownBatch>(paths.api(tenant, `${ROOT}/${id}`), { signal }),
    refetchInterval: ({ state }) => (state.data?.batch.state === 'applying' ? 1000 : false),
  });
}

export function casesOf(tenant: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ['batch', tenant, id, 'cases'],
    queryFn: ({ signal, pageParam }) =>
      api<Page<{ row: number; caseId: string; number: string }>>(paths.api(tenant, `${ROOT}/${id}/cases`), {
        signal,
        query: { limit: 50, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: { next?: string | null }) => page.next ?? null,
  });
}

export function sendBatch(tenant: string, file: File, datum: string, answers: boolean): Promise<ShownBatch> {
  const body = new FormData();
  body.append('file', file);
  return api<ShownBatch>(paths.api(tenant, ROOT), { method: 'POST', body, query: { datum, answers } });
}

export function changeBatch(
  tenant: string,
  id: string,
  what: 'apply' | 'cancel' | { columns: Mapping },
): Promise<ShownBatch> {
  return typeof what === 'string'
    ? api<ShownBatch>(paths.api(tenant, `${ROOT}/${id}/${what}`), { method: 'POST' })
    : api<ShownBatch>(paths.api(tenant, `${ROOT}/${id}/columns`), { method: 'PUT', body: what });
}

export function fileOf(tenant: string, what: string): string {
  return paths.api(tenant, `${ROOT}/${what}`);
}
