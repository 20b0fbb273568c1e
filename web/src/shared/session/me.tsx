import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import type { Me } from '../api/types/tenants';
import { paths } from '../paths';
import { ErrorNote } from '../ui/ErrorNote';
import { PageSkeleton } from '../ui/Skeleton';

const Current = createContext<Me | null>(null);

export function meIn(tenant: string) {
  return queryOptions({
    queryKey: ['me', tenant],
    queryFn: ({ signal }) => api<Me>(paths.api(tenant, 'me'), { signal }),
    staleTime: 5 * 60_000,
  });
}

/** Who is signed in; only inside `SignedIn`. */
export function useMe(): Me {
  const me = useContext(Current);
  if (!me) throw new Error('used outside SignedIn');
  return me;
}

/** Shows its children to a signed-in person and sends everybody else to sign in (the 401 does it). */
export function SignedIn({ tenant, children }: { tenant: string; children: ReactNode }) {
  const { data, error, refetch } = useQuery(meIn(tenant));
  if (data) return <Current value={data}>{children}</Current>;
  if (error && !(isProblem(error) && error.status === 401)) return <ErrorNote page error={error} retry={refetch} />;
  return <PageSkeleton />;
}

/**
 * Ends the session here and at the tenant's issuer.
 *
 * @param before what is done on this device before the page is left
 */
export async function signOut(tenant: string, before: () => Promise<void> = async () => undefined): Promise<void> {
  const answer = await api<{ location: string }>(`/t/${tenant}/auth/logout`, { method: 'POST', onSignedOut: 'fail' });
  await before();
  location.assign(answer.location);
}
