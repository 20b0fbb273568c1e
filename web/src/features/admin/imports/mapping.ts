import type { ImportColumn } from '@/shared/api/types/facilities';

export type Mapping = Record<string, string | null>;

export function mappingOf(columns: readonly ImportColumn[]): Mapping {
  return Object.fromEntries(columns.map((column) => [column.name, column.field]));
}

/** A field is one column's: whoever gets it, takes it from the column that had it. */
export function withField(mapping: Mapping, column: string, field: string | null): Mapping {
  const next = Object.fromEntries(
    Object.entries(mapping).map(([name, had]) => [name, field !== null && had === field ? null : had]),
  );
  return { ...next, [column]: field };
}

export type MappingFault = 'name' | 'place';

/** What a file must tell at the least: how a facility is called, or where it is, and its point. */
export function mappingFault(mapping: Mapping): MappingFault | null {
  const fields = new Set(Object.values(mapping));
  if (!fields.has('name') && !fields.has('address')) return 'name';
  return fields.has('latLng') || (fields.has('lng') && fields.has('lat')) ? null : 'place';
}

export function sameMapping(a: Mapping, b: Mapping): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? null) === (b[name] ?? null));
}

/** The same reason many times over is one line with a number. */
export function countedReasons(
  rejected: readonly { field: string; why: string }[],
): { field: string; why: string; count: number }[] {
  const counted = new Map<string, { field: string; why: string; count: number }>();
  for (const { field, why } of rejected) {
    const key = `${field} ${why}`;
    const known = counted.get(key) ?? { field, why, count: 0 };
    counted.set(key, { ...known, count: known.count + 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}
