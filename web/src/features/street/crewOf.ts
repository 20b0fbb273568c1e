import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { Me } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { forget, forgetPerson, keepPerson, lastPerson } from './kept';
import { ownerOf } from './queue/entry';

/** Who works with this phone, and how sure that is. */
export interface Crew {
  me: Me;
  standing: 'signed-in' | 'offline' | 'signed-out';
}

/**
 * Whoever is signed in; without a network, or when the session has ended meanwhile, whoever was last, so that work can go on and
 * waits for them.
 *
 * @throws ProblemError when nobody is known here
 */
export async function crewOf(tenant: string): Promise<Crew> {
  const last = await lastPerson(tenant);
  try {
    const me = await api<Me>(paths.api(tenant, 'me'), { onSignedOut: 'fail' });
    if (last && last.username !== me.username) await forget(ownerOf(tenant, last.username));
    await keepPerson(tenant, me);
    return { me, standing: 'signed-in' };
  } catch (error) {
    if (!last || !isProblem(error) || !(error.passing || error.status === 401)) throw error;
    return { me: last, standing: error.status === 401 ? 'signed-out' : 'offline' };
  }
}

export function crewIn(tenant: string) {
  return queryOptions({
    queryKey: ['street-crew', tenant],
    queryFn: () => crewOf(tenant),
    networkMode: 'always',
    retry: false,
    staleTime: 60_000,
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: 'always',
  });
}

/** What was seen leaves the device with the person; what they have not sent stays until they come back. */
export async function leave(tenant: string, me: Me): Promise<void> {
  await forget(ownerOf(tenant, me.username));
  await forgetPerson(tenant);
}
