import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { isProblem } from '@/shared/api/problem';
import { goToSignIn } from '@/shared/api/signIn';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { crewIn, type Crew } from './crewOf';

const Current = createContext<Crew | null>(null);

/** Who works with this phone; only inside `CrewOf`. */
export function useCrew(): Crew {
  const crew = useContext(Current);
  if (!crew) throw new Error('used outside CrewOf');
  return crew;
}

/** Shows its children to whoever is signed in, or was; a stranger is sent to sign in. */
export function CrewOf({ tenant, children }: { tenant: string; children: (crew: Crew) => ReactNode }) {
  const { data, error, refetch } = useQuery(crewIn(tenant));
  if (data) return <Current value={data}>{children(data)}</Current>;
  if (!error) return <PageSkeleton />;
  if (isProblem(error) && error.status === 401) return <SignIn />;
  return <ErrorNote page error={error} retry={refetch} />;
}

function SignIn() {
  useEffect(goToSignIn, []);
  return <PageSkeleton />;
}
