import type { LngLat } from '@/shared/api/types/common';
import type { Facility, NearestFacility } from '@/shared/api/types/facilities';
import { openState } from './openHours';

export interface Wishes {
  kind: string | null;
  accessible: boolean;
  openNow: boolean;
}

/** How many records share the point of an entry. */
export function countOf(entry: NearestFacility): number {
  return entry.count ?? entry.members?.length ?? 1;
}

/** What a citizen asked for; a shared point stays when one of the records known there fits. */
export function fits(entry: NearestFacility, wishes: Wishes, now: Date): boolean {
  const known: Facility[] = entry.members && entry.members.length > 0 ? entry.members : [entry];
  return known.some((one) => suits(one, wishes, now));
}

export function suits(facility: Facility, wishes: Wishes, now: Date): boolean {
  if (wishes.kind && facility.kind !== wishes.kind) return false;
  if (wishes.accessible && !isAccessible(facility)) return false;
  return !wishes.openNow || openState(facility, now).kind === 'open';
}

export function isAccessible({ attributes }: Facility): boolean {
  return attributes.accessible === true || (attributes.accessibleSpaces ?? 0) > 0;
}

export interface Grouped<T> extends LngLat {
  items: T[];
}

/** Puts together what would overlap on the screen: one group per cell, at the middle of its members. */
export function groupByCell<T extends { location: LngLat }>(items: T[], cellDegrees: number): Grouped<T>[] {
  const cells = new Map<string, T[]>();
  for (const item of items) {
    const key = `${Math.floor(item.location.lng / cellDegrees)}:${Math.floor(item.location.lat / cellDegrees)}`;
    const cell = cells.get(key);
    if (cell) cell.push(item);
    else cells.set(key, [item]);
  }
  return [...cells.values()].map((members) => ({
    items: members,
    lng: members.reduce((sum, one) => sum + one.location.lng, 0) / members.length,
    lat: members.reduce((sum, one) => sum + one.location.lat, 0) / members.length,
  }));
}
