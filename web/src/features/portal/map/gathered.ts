import type { NearestFacility } from '@/shared/api/types/facilities';
import { countOf, groupByCell } from '../places/grouping';
import { toMap } from '@/shared/map/mercator';
import type { Mark } from '@/shared/map/scene';

/** Marks made here from a filtered list, gathered so that no two overlap at a zoom. */
export function marksFor(found: NearestFacility[], zoom: number): Mark[] {
  const cell = (360 / (256 * 2 ** zoom)) * 34;
  return groupByCell(found, cell).map((group) => {
    const [first] = group.items;
    const count = group.items.reduce((sum, one) => sum + countOf(one), 0);
    const single = count === 1 ? first : undefined;
    const kinds = new Set(group.items.map((one) => one.kind));
    const points = group.items.map((one) => toMap(one.location));
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const spread = Math.max(...xs) - Math.min(...xs) > 1 || Math.max(...ys) - Math.min(...ys) > 1;
    return {
      key: single?.id ?? `group-${group.lng}-${group.lat}`,
      at: toMap(group),
      count,
      kind: kinds.size === 1 ? (first?.kind ?? null) : null,
      id: single?.id ?? null,
      name: single?.name ?? null,
      extent: spread ? [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] : null,
    };
  });
}
