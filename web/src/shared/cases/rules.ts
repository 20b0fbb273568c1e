import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { CaseRulesInForce } from '../api/types/rules';
import { paths } from '../paths';

/** How a tenant carries cases on, for its staff. */
export function rulesIn(tenant: string) {
  return queryOptions({
    queryKey: ['case-rules', tenant],
    queryFn: ({ signal }) => api<CaseRulesInForce>(paths.api(tenant, 'case-rules'), { signal }),
    staleTime: 5 * 60_000,
  });
}
