import type { CheckItem } from '@/shared/api/types/tenants';
import { PAGES, type PagePath } from '../pages';

const HOME: Record<string, PagePath> = {
  division: 'profile',
  administrator: 'members',
  units: 'units',
  staff: 'members',
  catalogue: 'catalogue',
  calendar: 'calendar',
  toilets: 'imports',
  parking: 'imports',
  outline: 'profile',
  link: 'links',
};

/** Where a line of the checklist is worked off. */
export function pageOf(item: CheckItem): PagePath {
  const told = PAGES.find((page) => page.path === item.page)?.path;
  return told ?? HOME[item.key] ?? 'checklist';
}

/** What a city can go live without. */
const LATER: ReadonlySet<string> = new Set(['outline', 'link']);

export function isOptional(item: CheckItem): boolean {
  return LATER.has(item.key);
}

export function progressOf(items: readonly CheckItem[]): { done: number; of: number; next: CheckItem | undefined } {
  const needed = items.filter((item) => !isOptional(item));
  return {
    done: needed.filter((item) => item.done).length,
    of: needed.length,
    next: needed.find((item) => !item.done) ?? items.find((item) => !item.done),
  };
}
