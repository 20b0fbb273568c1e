import { daysAfter } from '@/shared/cases/days';

/** A week from Monday on, as ISO 8601 names it: `2026-W47`. */
export interface Week {
  name: string;
  from: string;
  to: string;
  /** It is not over. */
  running: boolean;
}

const DAY = 86_400_000;

/** The week that a day lies in. */
export function weekOf(day: string): Omit<Week, 'running'> {
  const from = daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const thursday = daysAfter(from, 3); // a week is of the year that its Thursday is of
  const year = thursday.slice(0, 4);
  const number = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * DAY)) + 1;
  return { name: `${year}-W${String(number).padStart(2, '0')}`, from, to: daysAfter(from, 6) };
}

/** The running week where the tenant is, and those before it, the latest first. */
export function weeksUntil(now: Date, timeZone: string, many: number): Week[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  return Array.from({ length: many }, (_, ago) => ({ ...weekOf(daysAfter(today, -7 * ago)), running: ago === 0 }));
}

/** "11月16日 – 11月22日"; each by itself, for ranges lose the words for month and day in Chinese. */
export function daysText(language: string, from: string, to: string): string {
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return `${day.format(new Date(from))} – ${day.format(new Date(to))}`;
}
