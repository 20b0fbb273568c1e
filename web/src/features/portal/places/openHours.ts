import type { Facility } from '@/shared/api/types/facilities';

/** Whether a place is open at a moment: certain, or honestly not known; when that ends, where anybody knows and it is told. */
export type OpenState =
  | { kind: 'open'; next: Date | 'unknown' | null }
  | { kind: 'shut'; next: Date | null }
  | { kind: 'out'; status: 'closed' | 'repair' }
  | { kind: 'unknown' };

/** The server tells the times of some days; laid beside the clock they stay true in a list that was kept. */
export function openState({ status, opening }: Pick<Facility, 'status' | 'opening'>, now: Date): OpenState {
  if (status !== 'open') return { kind: 'out', status };
  if (!opening || now >= new Date(opening.until)) return { kind: 'unknown' };
  const span = opening.spans.find((one) => now < new Date(one.to));
  const running = span && now >= new Date(span.from);
  if (running && span.state !== 'open') return { kind: 'unknown' };
  if (running && opening.spans.some((one) => one.from === span.to)) return { kind: 'open', next: 'unknown' };
  if (running) return { kind: 'open', next: span.to === opening.until ? null : new Date(span.to) };
  return { kind: 'shut', next: span?.state === 'open' ? new Date(span.from) : null };
}

/** "in 20 minutes", "22:00", "tomorrow 06:00", "Wed 06:00". */
export function moment(at: Date, now: Date, language: string, timeZone: string): string {
  const away = at.getTime() - now.getTime();
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (away <= 3_600_000) return relative.format(Math.ceil(away / 60_000), 'minute');
  const said = (options: Intl.DateTimeFormatOptions, date = at) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(date);
  const clock = said({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (date: Date) => said({ dateStyle: 'short' }, date);
  if (day(at) === day(now)) return clock;
  const tomorrow = day(at) === day(new Date(now.getTime() + 86_400_000));
  return `${tomorrow ? relative.format(1, 'day') : said({ weekday: 'short' })} ${clock}`;
}
