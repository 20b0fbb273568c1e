import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { allOf } from '@/shared/api/pages';
import type {
  ActionBody,
  CaseCounts,
  CaseDetail,
  CaseRow,
  Facets,
  FoundCases,
  SimilarCase,
} from '@/shared/api/types/cases';
import type { DeviceFile, Photo, Recording } from '@/shared/api/types/files';
import type { Letter } from '@/shared/api/types/reports';
import type { Page } from '@/shared/api/types/common';
import type { Proposal } from '@/shared/api/types/responsibility';
import type { Category, Counterpart, Link, Schemes } from '@/shared/api/types/tenants';
import { sentAs } from '@/shared/catalogue/key';
import { paths } from '@/shared/paths';
import { upload, type Progress } from '@/shared/uploads/upload';
import { isSearch, type View } from './view';
import { noteWritten, written } from './live/written';

/** A row as the list shows it; lost is one that the reader may no longer see. */
export type Row = CaseRow & { highlight?: string[]; lost?: boolean };
export type RowPage = Page<Row> & {
  total?: number;
  alike?: boolean;
  facets?: Facets | null;
  lagMillis?: number | null;
};

/** The list behind a view; words are looked for in the index, everything else in the cases themselves. */
export function casesIn(tenant: string, view: View) {
  return infiniteQueryOptions({
    queryKey: ['cases', tenant, view],
    queryFn: ({ signal, pageParam }) => casesPage(tenant, view, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: RowPage) => page.next ?? null,
    staleTime: 0, // the stream keeps fresh what is shown, and that alone
    refetchOnReconnect: false, // nothing moves under the reader
  });
}

export function casesPage(
  tenant: string,
  view: View,
  cursor: string | null = null,
  signal?: AbortSignal,
): Promise<RowPage> {
  const { stage, unit, within, grid, hazard, deadline, sort, q } = view;
  const given = signal ? { signal } : {};
  const about: Partial<ReturnType<typeof sentAs>> = view.category === null ? {} : sentAs(view.category);
  const filters = { stage, deadline, unit, within, grid, ...(hazard && { hazard }) };
  return isSearch(view)
    ? api<FoundCases>(paths.api(tenant, 'search/cases'), {
        ...given,
        query: { q: q || null, ...filters, about: view.category, ...reportedIn(view), ...firstOnly(cursor), cursor },
      })
    : api<Page<Row>>(paths.api(tenant, 'cases'), {
        ...given,
        query: { ...filters, ...about, sort, cursor, limit: 50 },
      });
}

/** Days as they are here; the last one is over when the next begins. */
function reportedIn({ from, to }: View) {
  const start = (day: string, later: number) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + later).toISOString();
  };
  return { from: from && start(from, 0), to: to && start(to, 1) };
}

/** What was found is counted once, and what the reader has just done is waited for once. */
function firstOnly(cursor: string | null) {
  return cursor ? {} : { facets: true, written: written() };
}

export function countsIn(tenant: string) {
  return queryOptions({
    queryKey: ['case-counts', tenant],
    queryFn: ({ signal }) => api<CaseCounts>(paths.api(tenant, 'cases/counts'), { signal }),
  });
}

export function caseIn(tenant: string, id: string) {
  return queryOptions({
    queryKey: ['case', tenant, id],
    queryFn: ({ signal }) => api<CaseDetail>(paths.api(tenant, `cases/${id}`), { signal }),
  });
}

/** The open cases that may be about the same; whoever looks at the case anew looks at these anew, for they stand below it. */
export function similarTo(tenant: string, id: string) {
  return queryOptions({
    queryKey: [...caseIn(tenant, id).queryKey, 'similar'],
    queryFn: async ({ signal }) =>
      (await api<{ items: SimilarCase[] }>(paths.api(tenant, `cases/${id}/similar`), { signal })).items,
    staleTime: 0, // another may be reported at any time
  });
}

/** Whose a case is, by the rules and rosters of this moment. */
export function responsibleFor(tenant: string, id: string) {
  return queryOptions({
    queryKey: [...caseIn(tenant, id).queryKey, 'responsible'],
    queryFn: ({ signal }) => api<Proposal>(paths.api(tenant, `cases/${id}/responsible`), { signal }),
    staleTime: 0, // shifts change
    retry: false, // nobody waits for it: a unit can be chosen by hand
  });
}

export function act(tenant: string, id: string, body: ActionBody, idempotencyKey: string): Promise<CaseDetail> {
  return api<CaseDetail>(paths.api(tenant, `cases/${id}/actions`), { method: 'POST', body, idempotencyKey }).then(
    noteWritten,
  );
}

/** What the reporter of a case was told; it stands below the case, and is looked at anew with it. */
export function lettersOf(tenant: string, id: string) {
  return queryOptions({
    queryKey: [...caseIn(tenant, id).queryKey, 'letters'],
    queryFn: async ({ signal }) =>
      (await api<{ items: Letter[] }>(paths.api(tenant, `cases/${id}/letters`), { signal })).items,
    staleTime: 30_000,
    retry: false, // the story can be read without them
  });
}

/** What devices recorded of a case; it stands below the case, and is looked at anew with it. */
export function deviceFilesOf(tenant: string, id: string) {
  return queryOptions({
    queryKey: [...caseIn(tenant, id).queryKey, 'device-files'],
    queryFn: async ({ signal }) =>
      (await api<{ items: DeviceFile[] }>(paths.api(tenant, `cases/${id}/device-files`), { signal })).items,
  });
}

/** Sends a file piece by piece and adds it to a case; what it shows is what such a file shows where the case stands. */
export async function addFile(
  tenant: string,
  id: string,
  file: File,
  progress: (progress: Progress) => void,
): Promise<Photo | Recording> {
  const name = await upload(tenant, file, { progress });
  const added = await api<{ photo: Photo | null; recording: Recording | null }>(
    paths.api(tenant, `cases/${id}/files`),
    {
      method: 'POST',
      body: { upload: name },
    },
  );
  const one = added.photo ?? added.recording;
  if (!one) throw new Error('nothing was added');
  return one;
}

const LONG = 10 * 60_000;

const NONE: Category[] = [];

/** Of all schemes and with what is retired: an old case keeps what it was about. */
export function useCatalogue(tenant: string): Category[] {
  return (
    useQuery({
      queryKey: ['catalogue', tenant],
      queryFn: ({ signal }) =>
        allOf<Category>(paths.api(tenant, 'catalogue'), {
          signal,
          query: { scheme: 'all', retired: true, limit: 500 },
        }),
      staleTime: LONG,
    }).data ?? NONE
  );
}

/** The schemes that there are, and the one that new reports use today. */
export function useSchemes(tenant: string): Schemes | undefined {
  return useQuery({
    queryKey: ['catalogue', tenant, 'schemes'],
    queryFn: ({ signal }) => api<Schemes>(paths.api(tenant, 'catalogue/schemes'), { signal }),
    staleTime: LONG,
  }).data;
}

/** What a category of another scheme may be in today's. */
export function useCounterparts(tenant: string, key: string | null, name: string): Counterpart[] {
  const { category: code, categoryScheme: scheme, categoryKind: kind } = sentAs(key ?? '');
  return (
    useQuery({
      queryKey: ['catalogue', tenant, 'counterparts', key, name],
      queryFn: async ({ signal }) =>
        (
          await api<{ items: Counterpart[] }>(paths.api(tenant, 'catalogue/counterparts'), {
            signal,
            query: { scheme, kind, code, name },
          })
        ).items,
      staleTime: LONG,
      enabled: key !== null,
    }).data ?? []
  );
}

/** The agreed links over which cases may be sent. */
export function useLinks(tenant: string, enabled: boolean) {
  return useQuery({
    queryKey: ['links', tenant],
    queryFn: ({ signal }) => allOf<Link>(paths.api(tenant, 'links'), { signal }),
    select: (links) => links.filter((link) => link.state === 'accepted'),
    staleTime: LONG,
    enabled,
  });
}
