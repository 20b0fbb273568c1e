import { paths } from '../paths';

/** The tenant whose staff a page is for; the platform's console belongs to the tenant `platform`. */
export function tenantOfPage(pathname: string = location.pathname): string {
  return /^\/t\/([a-z][a-z0-9-]*)(\/|$)/.exec(pathname)?.[1] ?? 'platform';
}

/** Leaves the page to sign in at the tenant's own issuer and comes back to where the person was. */
export function goToSignIn(): void {
  const back = location.pathname + location.search;
  location.assign(paths.signIn(tenantOfPage(), back));
}
