import type { WorkCalendar } from '@/shared/api/types/tenants';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

export type PeriodFault = 'time' | 'order' | 'overlap';

/** What is wrong with the hours of a working day; periods follow one another and do not touch midnight twice. */
export function periodFault(periods: readonly (readonly [string, string])[]): PeriodFault | null {
  if (periods.some(([start, end]) => !TIME.test(start) || !TIME.test(end))) return 'time';
  if (periods.some(([start, end]) => start >= end)) return 'order';
  const sorted = [...periods].sort(([a], [b]) => a.localeCompare(b));
  return sorted.some(([start], at) => start < (sorted[at - 1]?.[1] ?? '')) ? 'overlap' : null;
}

/** Hours of an ordinary working day. */
export function hoursOf(periods: readonly (readonly [string, string])[]): number {
  return periods.reduce((sum, [start, end]) => sum + (minutes(end) - minutes(start)) / 60, 0);
}

function minutes(time: string): number {
  const [hours = 0, more = 0] = time.split(':').map(Number);
  return hours * 60 + more;
}

/** One entry a day, in their order; a later word on the same day replaces an earlier. */
export function tidy(calendar: WorkCalendar): WorkCalendar {
  const days = new Map(calendar.days.map((day) => [day.date, day]));
  return {
    periods: [...calendar.periods].sort(([a], [b]) => a.localeCompare(b)),
    weekdays: [...new Set(calendar.weekdays)].sort(),
    days: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)),
  };
}
