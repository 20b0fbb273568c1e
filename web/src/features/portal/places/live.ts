import type { Facility } from '@/shared/api/types/facilities';
import { openState } from './openHours';

/** What can honestly be said of how full a place is. */
export interface Room {
  /** Nobody should rely on the number any more. */
  stale: boolean;
  free: number;
  total: number | null;
  observedAt: string;
}

/** What is older says nothing of now. */
const WORTHLESS = 24 * 3_600_000;

/** How much room there is, where anybody knows; a place that is shut, by whoever's word, is never full. */
export function roomOf(facility: Facility, now: Date): Room | null {
  const { live, attributes } = facility;
  if (live?.state !== 'open' || live.free === undefined) return null;
  if (now.getTime() - Date.parse(live.observedAt) > WORTHLESS) return null;
  const { kind } = openState(facility, now);
  if (kind === 'out' || kind === 'shut') return null;
  const total = live.total ?? attributes.totalSpaces;
  return {
    stale: now >= new Date(live.staleAt),
    free: live.free,
    total: typeof total === 'number' && total >= live.free && total > 0 ? total : null,
    observedAt: live.observedAt,
  };
}

/** How full it is at this time as a rule, as long as that is said of this time. */
export function usualOf(facility: Facility, now: Date): 'free' | 'busy' | 'full' | null {
  const { usual, usualUntil } = facility.live ?? {};
  if (!usual || !usualUntil || now >= new Date(usualUntil)) return null;
  const { kind } = openState(facility, now);
  return kind === 'out' || kind === 'shut' ? null : usual;
}
