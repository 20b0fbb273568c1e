/** The days that may be chosen, both included, as `2026-12-24`. */
export interface Days {
  first: string;
  last: string;
}

const DAY = 86_400_000;

/** From tomorrow on, where the tenant is, for as many days as its rules allow. */
export function daysAhead(now: number, most: number, timeZone: string): Days {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  return { first: daysAfter(today, 1), last: daysAfter(today, most) };
}

/** The day that many days later. */
export function daysAfter(day: string, many: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + many * DAY).toISOString().slice(0, 10);
}

/** Whether it is a day at all, and one of these. */
export function isWithin(day: string, { first, last }: Days): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && first <= day && day <= last;
}

/** A day as people read it. */
export function dayIn(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}
