import { describe, expect, it } from 'vitest';
import { cacheFor, keepOnly, keepWhole } from './parts';

/** Caches as a browser has them, and what was fetched into them and written. */
function caches() {
  const kept = new Map<string, Map<string, string>>();
  const fetched: string[] = [];
  const written: string[] = [];
  const open = async (name: string) => {
    const files = kept.get(name) ?? new Map<string, string>();
    kept.set(name, files);
    return {
      match: async (path: string) => files.get(path),
      put: async (path: string, what: string) => {
        written.push(path);
        files.set(path, what);
      },
      addAll: async (paths: string[]) => {
        fetched.push(...paths);
        paths.forEach((path) => files.set(path, path));
      },
    };
  };
  const all = {
    open,
    has: async (name: string) => kept.has(name),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (path: string) => [...kept.values()].find((files) => files.has(path))?.get(path),
  };
  const names = (name: string) => [...(kept.get(name)?.keys() ?? [])];
  return { all: all as unknown as CacheStorage, kept, fetched, written, names };
}

const shell = (version: number, files: string[]) => ({ cache: `shell-${version}`, files });
const street = (version: number, files: string[]) => ({ cache: `street-${version}`, files });

describe('what the service worker keeps', () => {
  it('is kept with the part it belongs to', async () => {
    const { all } = caches();
    const parts = [shell(1, ['/assets/portal.js']), street(1, ['/assets/street.js']), all] as const;
    await keepWhole(street(1, ['/assets/street.js']), all);
    expect(await cacheFor('/assets/street.js', ...parts)).toBe('street-1');
    expect(await cacheFor('/assets/portal.js', ...parts)).toBe('shell-1');
    expect(await cacheFor('/assets/desk.js', ...parts)).toBe('shell-1');
  });

  it('is nothing of the street where only the desk is used, which shares files with it', async () => {
    const { all, kept } = caches();
    expect(await cacheFor('/assets/shared.js', shell(1, []), street(1, ['/assets/shared.js']), all)).toBe('shell-1');
    expect([...kept.keys()]).toEqual([]);
  });

  it('is not written again at every opening', async () => {
    const { all, fetched, written } = caches();
    const part = street(1, ['/assets/street-a.js', '/assets/report-a.js']);
    await keepWhole(part, all);
    await keepWhole(part, all);
    expect(written).toEqual([]);
    expect(fetched).toHaveLength(2);
  });

  it('is fetched anew only where it has changed', async () => {
    const { all, fetched, names } = caches();
    await keepWhole(street(1, ['/assets/street-a.js', '/assets/report-a.js']), all);
    await keepWhole(street(2, ['/assets/street-b.js', '/assets/report-a.js']), all);
    expect(fetched).toEqual(['/assets/street-a.js', '/assets/report-a.js', '/assets/street-b.js']);
    expect(names('street-2').sort()).toEqual(['/assets/report-a.js', '/assets/street-b.js']);
  });

  it('leaves the street where it is when only the portal is new, and nothing old behind', async () => {
    const { all, kept, fetched } = caches();
    await keepWhole(shell(1, ['/assets/portal-a.js']), all);
    await keepWhole(street(1, ['/assets/street-a.js']), all);
    await keepWhole(shell(2, ['/assets/portal-b.js']), all);
    await keepWhole(street(1, ['/assets/street-a.js']), all);
    await keepOnly(['shell-2', 'street-1', 'data-1'], all);
    expect([...kept.keys()].sort()).toEqual(['shell-2', 'street-1']);
    expect(fetched.filter((path) => path === '/assets/street-a.js')).toHaveLength(1);
  });
});
