/** A part of the app that a phone keeps: the files it is made of, and the cache of this very version. */
export interface Part {
  cache: string;
  files: readonly string[];
}

/** Where a file is kept: with the street face if it is made of it, else with the shell. */
export function cacheFor(path: string, shell: Part, street: Part): string {
  return (street.files.includes(path) ? street : shell).cache;
}

/** Keeps what is not there yet: a file's name says what is in it, so that it need not be fetched again. */
export async function keepWhole({ cache, files }: Part, caches: CacheStorage): Promise<void> {
  const into = await caches.open(cache);
  const missing: string[] = [];
  for (const path of files) {
    const there = await caches.match(path); // by an earlier version, perhaps
    if (there) await into.put(path, there);
    else missing.push(path);
  }
  await into.addAll(missing);
}

/** Takes away every cache but these. */
export async function keepOnly(names: readonly string[], caches: CacheStorage): Promise<void> {
  const old = (await caches.keys()).filter((name) => !names.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
