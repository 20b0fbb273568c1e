import type { Facility } from '@/shared/api/types/facilities';

/** Whether a place is open at a moment: certain, or honestly not known. */
export type OpenState =
  | { kind: 'open'; until: string | null }
  | { kind: 'shut'; from: string | null }
  | { kind: 'out'; status: 'closed' | 'repair' }
  | { kind: 'unknown' };

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const SPAN = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;

interface Rule {
  days: Set<number>;
  /** Minutes of the day; the end may lie beyond midnight. */
  spans: [number, number][];
}

/** Reads the everyday part of OSM opening_hours (24/7, day ranges, times, several rules); anything finer is `unknown`, never a guess. */
export function openState(facility: Pick<Facility, 'status' | 'attributes'>, now: Date, timeZone: string): OpenState {
  if (facility.status !== 'open') return { kind: 'out', status: facility.status };
  const text = facility.attributes.openHours?.trim();
  if (facility.attributes.open24h || text === '24/7') return { kind: 'open', until: null };
  const rules = text ? parseHours(text) : null;
  if (!rules) return { kind: 'unknown' };
  const { day, minute } = localTime(now, timeZone);
  const spans = [
    ...spansOf(rules, (day + 6) % 7).map(([a, b]) => [a - 1440, b - 1440] as const),
    ...spansOf(rules, day),
  ];
  const running = spans.find(([start, end]) => minute >= start && minute < end);
  if (running) return { kind: 'open', until: running[1] - running[0] >= 1440 ? null : clock(running[1]) };
  const next = spans.find(([start]) => start > minute);
  return { kind: 'shut', from: next ? clock(next[0]) : null };
}

export function parseHours(text: string): Rule[] | null {
  const rules: Rule[] = [];
  for (const part of text.split(';').map((one) => one.trim())) {
    if (!part) continue;
    const rule = parseRule(part);
    if (!rule) return null;
    rules.push(rule);
  }
  return rules.length > 0 ? rules : null;
}

function parseRule(part: string): Rule | null {
  const [, said = '', times = ''] = /^((?:[A-Z][a-z](?:-[A-Z][a-z])?,?)*)\s*(.*)$/.exec(part) ?? [];
  const days = parseDays(said);
  if (!days) return null;
  if (times === 'off' || times === 'closed') return { days, spans: [] };
  const spans = times.split(',').map((one) => parseSpan(one.trim()));
  return spans.every((span) => span !== null) ? { days, spans } : null;
}

function parseDays(said: string): Set<number> | null {
  if (said === '') return new Set([0, 1, 2, 3, 4, 5, 6]);
  const days = new Set<number>();
  for (const range of said.split(',').filter(Boolean)) {
    const [from, to] = range.split('-').map((day) => DAYS.indexOf(day));
    if (from === undefined || from < 0 || to === -1) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === (to ?? from)) break;
    }
  }
  return days;
}

function parseSpan(text: string): [number, number] | null {
  const found = SPAN.exec(text);
  if (!found) return null;
  const [start = 0, startMinute = 0, end = 0, endMinute = 0] = found.slice(1).map(Number);
  if (start > 24 || end > 26 || startMinute > 59 || endMinute > 59) return null;
  const from = start * 60 + startMinute;
  const to = end * 60 + endMinute;
  return [from, to <= from ? to + 1440 : to];
}

/** As in OSM, a later rule replaces an earlier one for its days. */
function spansOf(rules: Rule[], day: number): [number, number][] {
  return rules.findLast((rule) => rule.days.has(day))?.spans ?? [];
}

function localTime(now: Date, timeZone: string): { day: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const said = Object.fromEntries(parts.formatToParts(now).map((part) => [part.type, part.value]));
  return {
    day: DAYS.indexOf((said['weekday'] ?? '').slice(0, 2)),
    minute: Number(said['hour']) * 60 + Number(said['minute']),
  };
}

function clock(minute: number): string {
  const ofDay = minute === 1440 ? 1440 : (minute + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
