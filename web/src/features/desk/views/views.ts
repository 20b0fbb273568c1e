import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { paths } from '@/shared/paths';
import { paramsOf, viewOf, type View } from '../view';

/** A filter of the list that somebody keeps on the server, under a name. */
export interface KeptView {
  id: string;
  name: string;
  /** The desk opens with it. */
  usual: boolean;
  filter: Partial<Record<keyof View, string>>;
}

export interface KeptViews {
  items: KeptView[];
  /** How many may be kept. */
  most: number;
}

/** Views that everybody has. What burns is the list's own order: hazards, then what is overdue, then what is nearest its limit. */
export const BUILT_IN: readonly { name: string; view: View }[] = (
  [
    ['burning', ''],
    ['hazards', 'hazard=true'],
    ['overdue', 'deadline=red'],
    ['near', 'deadline=yellow'],
    ['newest', 'sort=reported'],
  ] as const
).map(([name, params]) => ({ name, view: viewOf(new URLSearchParams(params)) }));

export function viewsIn(tenant: string) {
  return queryOptions({
    queryKey: ['case-views', tenant],
    queryFn: ({ signal }) => api<KeptViews>(paths.api(tenant, 'cases/views'), { signal }),
    staleTime: 60_000,
  });
}

/** As it travels: what is not narrowed down is not said. */
export function filterOf(view: View): KeptView['filter'] {
  return Object.fromEntries(paramsOf(view));
}

/** What was kept, as far as it still means something. */
export function viewFrom(kept: KeptView): View {
  return viewOf(new URLSearchParams(Object.entries(kept.filter).map(([name, value]) => [name, String(value)])));
}

export function isSame(a: View, b: View): boolean {
  return paramsOf(a).toString() === paramsOf(b).toString();
}

export function keep(tenant: string, { id, ...kept }: KeptView): Promise<KeptView> {
  return api<KeptView>(paths.api(tenant, `cases/views/${id}`), { method: 'PUT', body: kept });
}

export function remove(tenant: string, id: string): Promise<void> {
  return api(paths.api(tenant, `cases/views/${id}`), { method: 'DELETE' });
}
