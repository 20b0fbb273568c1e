import type { Facility } from '@/shared/api/types/facilities';

/** Whether a place is open at a moment: certain, or honestly not known; when that ends, where anybody knows and it is told. */
export type OpenState =
  | { kind: 'open'; next: Date | 'unknown' | null }
  | { kind: 'shut'; next: Date | null }
  | { kind: 'out'; status: 'closed' | 'repair' }
  | { kind: 'unknown' };

/** The server tells the times of some days; laid beside the clock they stay true in a list that was kept. */
export function openState(
  { status, opening, live }: Pick<Facility, 'status' | 'opening' | 'live'>,
  now: Date,
): OpenState {
  if (status !== 'open') return { kind: 'out', status };
  if (live?.state === 'closed' && now < new Date(live.staleAt)) return { kind: 'shut', next: null };
  if (!opening || now >= new Date(opening.until)) return { kind: 'unknown' };
  const span = opening.spans.find((one) => now < new Date(one.to));
  const running = span && now >= new Date(span.from);
  if (running && span.state !== 'open') return { kind: 'unknown' };
  if (running && opening.spans.some((one) => one.from === span.to)) return { kind: 'open', next: 'unknown' };
  if (running) return { kind: 'open', next: span.to === opening.until ? null : new Date(span.to) };
  return { kind: 'shut', next: span?.state === 'open' ? new Date(span.from) : null };
}

/** "in 20 minutes", "22:00", "tomorrow 06:00", "Wed 06:00", "Sat, 11/28 06:00"; what ends at midnight ends at 24:00. */
export function moment(at: Date, now: Date, language: string, timeZone: string, ends = false): string {
  const away = at.getTime() - now.getTime();
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (away <= 3_600_000) return relative.format(Math.ceil(away / 60_000), 'minute');
  const said = (date: Date, options: Intl.DateTimeFormatOptions, locale = language) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(date);
  const clock = said(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const midnight = ends && clock === '00:00';
  const date = midnight ? new Date(at.getTime() - 1) : at;
  const time = midnight ? '24:00' : clock;
  // by the calendar: not every day has 24 hours
  const day = (one: Date) => Date.parse(said(one, {}, 'sv-SE')) / 86_400_000; // as 2026-11-22
  const days = day(date) - day(now);
  if (days === 0) return time;
  if (days === 1) return `${relative.format(1, 'day')} ${time}`;
  return `${said(date, { weekday: 'short', ...(days > 5 && { month: 'numeric', day: 'numeric' }) })} ${time}`;
}
