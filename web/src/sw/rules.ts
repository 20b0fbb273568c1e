export type Kind = 'asset' | 'page' | 'data' | 'none';

/** Which requests the service worker answers. Only what is public and the same for everybody is ever kept. */
export function kindOf({ pathname: path, searchParams }: URL, navigation: boolean): Kind {
  if (/^\/(assets\/|icon|manifest\.webmanifest$)/.test(path)) return 'asset';
  if (navigation) return /^\/(t\/[a-z0-9-]+\/((map|report|track|street)(\/.*)?)?)?$/.test(path) ? 'page' : 'none';
  if (path === '/api/tenants') return 'data';
  // a cluster does not say until when it is open
  if (path.endsWith('/clusters') && searchParams.has('openNow')) return 'none';
  if (
    /^\/t\/[a-z0-9-]+\/api\/(profile(\/outline|\/(manifest|street)\.webmanifest|\/seal\.svg)?|catalogue|layers|search\/facilities\/.+)$/.test(
      path,
    )
  )
    return 'data';
  return 'none';
}

/** The network's answer; what was kept when the network fails, breaks or is slower than a person waits. */
export async function freshOrKept(
  ask: () => Promise<Response>,
  kept: () => Promise<Response | undefined>,
  patience: number,
): Promise<Response> {
  const asked = ask();
  const slow = new Promise<null>((done) => setTimeout(() => done(null), patience));
  const first = await Promise.race([asked.catch(() => null), slow]);
  if (first && first.status < 500) return first;
  return (await kept()) ?? first ?? asked;
}

/**
 * What was kept for a request. What is near tells its hours: where nobody asked yet what is open, the page sees it in the whole;
 * and where nothing was asked yet, the last list serves, for the page reckons distances itself.
 */
export async function keptFor(request: Request, cache: Pick<Cache, 'match' | 'keys'>): Promise<Response | undefined> {
  const whole = new URL(request.url);
  whole.searchParams.delete('openNow');
  const kept = (await cache.match(request)) ?? (await cache.match(new Request(whole, { headers: request.headers })));
  if (kept || !whole.pathname.endsWith('/facilities/nearest')) return kept;
  const last = (await cache.keys()).findLast((one) => {
    const { pathname, searchParams } = new URL(one.url);
    const kind = searchParams.get('kind');
    return pathname === whole.pathname && !searchParams.has('openNow') && kind === whole.searchParams.get('kind');
  });
  return last && cache.match(last);
}
