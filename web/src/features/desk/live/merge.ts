import type { CaseRow } from '@/shared/api/types/cases';
import type { Page } from '@/shared/api/types/common';
import { fits, isSearch, type View } from '../view';

export interface Pages<R extends CaseRow> {
  pages: Page<R>[];
  pageParams: unknown[];
}

/**
 * Puts news into a list without moving anything that is read: a row that is shown changes where it stands, even when it
 * no longer belongs there; a row that is not shown stays out. Older news than what is shown changes nothing.
 */
export function merge<R extends CaseRow>(list: Pages<R>, news: readonly CaseRow[]): Pages<R> {
  const byId = newestById(news);
  let changed = false;
  const pages = list.pages.map((page) => {
    let touched = false;
    const items = page.items.map((row) => {
      const newer = byId.get(row.id);
      if (!newer || newer.version <= row.version) return row;
      touched = true;
      return { ...row, ...newer };
    });
    changed ||= touched;
    return touched ? { ...page, items } : page;
  });
  return changed ? { ...list, pages } : list;
}

/** The news that belong in the list but are not shown: they are announced, and come when they are asked for. */
export function arrivals(list: Pages<CaseRow>, news: readonly CaseRow[], view: View): string[] {
  if (isSearch(view) || view.within) return []; // who stands beneath whom is the server's to know
  const shown = new Set(list.pages.flatMap((page) => page.items.map((row) => row.id)));
  return [...newestById(news).values()].filter((row) => !shown.has(row.id) && fits(row, view)).map((row) => row.id);
}

/** What is announced after more news: what arrived is added, what has meanwhile gone elsewhere is taken off. */
export function announced(
  before: ReadonlySet<string>,
  list: Pages<CaseRow>,
  news: readonly CaseRow[],
  view: View,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const row of newestById(news).values()) if (!fits(row, view)) next.delete(row.id);
  for (const id of arrivals(list, news, view)) next.add(id);
  return next.size === before.size && [...next].every((id) => before.has(id)) ? before : next;
}

/** A row that the reader may no longer see is marked as such where it stands. */
export function lost<R extends CaseRow>(list: Pages<R>, id: string): Pages<R & { lost?: boolean }> {
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? { ...row, lost: true } : row)),
    })),
  };
}

function newestById(news: readonly CaseRow[]): Map<string, CaseRow> {
  const byId = new Map<string, CaseRow>();
  for (const row of news) {
    const known = byId.get(row.id);
    if (!known || row.version >= known.version) byId.set(row.id, row);
  }
  return byId;
}
