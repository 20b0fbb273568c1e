import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { CaseRow, UnitLevel } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';

export const levelsPath = (tenant: string) => `${paths.desk(tenant)}/levels`;

/** Every branch that was looked at begins with this key. */
export const levelsKey = (tenant: string) => ['levels', tenant] as const;

/** The levels side by side, down to a unit and on along where most is; of the own unit where none is named. */
export function levelsIn(tenant: string, unit: string | null) {
  return queryOptions({
    queryKey: [...levelsKey(tenant), unit],
    queryFn: async ({ signal }) =>
      (await api<{ levels: UnitLevel[] }>(paths.api(tenant, 'cases/levels'), { signal, query: { unit } })).levels,
    staleTime: Infinity, // the stream keeps it fresh
    refetchOnMount: 'always', // which is not heard while the page is away
    placeholderData: keepPreviousData,
  });
}

/** The same with what was heard: a case that is shown changes on every level in the same moment. */
export function heard(levels: UnitLevel[], news: readonly CaseRow[]): UnitLevel[] {
  const byId = new Map(news.map((row) => [row.id, row]));
  return levels.map((level) => ({
    ...level,
    newest: level.newest.map((row) => {
      const newer = byId.get(row.id);
      return newer && newer.version > row.version ? newer : row;
    }),
  }));
}
