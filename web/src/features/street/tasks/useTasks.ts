import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseRules, CaseRulesInForce } from '@/shared/api/types/rules';
import { api } from '@/shared/api/client';
import type { Me } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { crewIn } from '../crewOf';
import { ownerOf } from '../queue/entry';
import { caseNamed, detailOf, seen, takeAlong, tasksOf } from './tasks';

const ALWAYS = { networkMode: 'always', retry: false } as const;

/** What waits for the person, now or as it was last known; it is looked at anew as long as the page is. */
export function useTasks(tenant: string, me: Me) {
  const owner = ownerOf(tenant, me.username);
  const client = useQueryClient();
  return useQuery({
    ...ALWAYS,
    queryKey: ['street', owner, 'tasks'],
    queryFn: async () => {
      const found = await seen(owner, 'tasks', () => tasksOf(tenant, me));
      if (found.old)
        void client.invalidateQueries({ queryKey: crewIn(tenant).queryKey }); // no network, or no session?
      else void takeAlong(tenant, me, found.value).catch(() => undefined); // the next time, then
      return found;
    },
    refetchInterval: 60_000,
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: true,
  });
}

export function useCase(tenant: string, me: Me, id: string) {
  const owner = ownerOf(tenant, me.username);
  const client = useQueryClient();
  return useQuery({
    ...ALWAYS,
    queryKey: ['street', owner, 'case', id],
    queryFn: async () => {
      const found = await seen(owner, caseNamed(id), () => detailOf(tenant, id));
      if (found.old) void client.invalidateQueries({ queryKey: crewIn(tenant).queryKey });
      return found;
    },
    staleTime: 0,
    refetchOnReconnect: 'always',
  });
}

/** How this tenant carries cases on, as far as it is known here. */
export function useStreetRules(tenant: string, me: Me): CaseRules | null {
  const owner = ownerOf(tenant, me.username);
  const ask = () => api<CaseRulesInForce>(paths.api(tenant, 'case-rules'), { onSignedOut: 'fail' });
  const { data } = useQuery({
    ...ALWAYS,
    queryKey: ['street', owner, 'rules'],
    queryFn: () => seen(owner, 'rules', ask),
    staleTime: 10 * 60_000,
  });
  return data?.value.rules ?? null;
}
