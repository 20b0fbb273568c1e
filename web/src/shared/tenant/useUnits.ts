import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/pages';
import type { Unit } from '../api/types/tenants';
import { paths } from '../paths';

const NONE: Unit[] = [];

/** The units of a tenant; nothing until they are known. */
export function useUnits(tenant: string): Unit[] {
  return (
    useQuery({
      queryKey: ['units', tenant],
      queryFn: ({ signal }) => allOf<Unit>(paths.api(tenant, 'units'), { signal }),
      staleTime: 10 * 60_000,
    }).data ?? NONE
  );
}
