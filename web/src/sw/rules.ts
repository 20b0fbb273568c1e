export type Kind = 'asset' | 'page' | 'data' | 'none';

/** Which requests the service worker answers. Only what is public and the same for everybody is ever kept. */
export function kindOf(path: string, navigation: boolean): Kind {
  if (/^\/(assets\/|icon|manifest\.webmanifest$)/.test(path)) return 'asset';
  if (navigation) return /^\/(t\/[a-z0-9-]+\/((map|report|track|street)(\/.*)?)?)?$/.test(path) ? 'page' : 'none';
  if (path === '/api/tenants') return 'data';
  if (
    /^\/t\/[a-z0-9-]+\/api\/(profile(\/outline|\/(manifest|street)\.webmanifest|\/seal\.svg)?|catalogue|search\/facilities\/.+)$/.test(
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
