import { describe, expect, it } from 'vitest';
import { cacheFor, keepOnly, keepWhole } from './parts';

/** Caches as a browser has them, and what was fetched into them. */
function caches() {
  const kept = new Map<string, Map<string, string>>();
  const fetched: string[] = [];
  const open = async (name: string) => {
    const files = kept.get(name) ?? new Map<string, string>();
    kept.set(name, files);
    return {
      put: async (path: string, what: string) => void files.set(path, what),
      addAll: async (paths: string[]) => {
        fetched.push(...paths);
        paths.forEach((path) => files.set(path, path));
      },
    };
  };
  const all = {
    open,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (path: string) => [...kept.values()].find((files) => files.has(path))?.get(path),
  };
  const names = (name: string) => [...(kept.get(name)?.keys() ?? [])];
  return { all: all as unknown as CacheStorage, kept, fetched, names };
}

const shell = (version: number, files: string[]) => ({ cache: `shell-${version}`, files });
const street = (version: number, files: string[]) => ({ cache: `street-${version}`, files });

describe('what the service worker keeps', () => {
  it('is kept with the part it belongs to', () => {
    const parts = [shell(1, ['/assets/portal.js']), street(1, ['/assets/street.js'])] as const;
    expect(cacheFor('/assets/street.js', ...parts)).toBe('street-1');
    expect(cacheFor('/assets/portal.js', ...parts)).toBe('shell-1');
    expect(cacheFor('/assets/desk.js', ...parts)).toBe('shell-1');
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
