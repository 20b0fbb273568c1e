/** A part of the app that a phone keeps: the files it is made of, and the cache of this very version. */
export interface Part {
  cache: string;
  files: readonly string[];
}

/** Where a file is kept: with the street face if it is made of it and somebody uses that here, else with the shell. */
export async function cacheFor(path: string, shell: Part, street: Part, caches: CacheStorage): Promise<string> {
  const streets = street.files.includes(path) && (await caches.has(street.cache));
  return (streets ? street : shell).cache;
}

/** Keeps what is not there yet: a file's name says what is in it, so that it need not be fetched again. */
export async function keepWhole({ cache, files }: Part, caches: CacheStorage): Promise<void> {
  const into = await caches.open(cache);
  const missing: string[] = [];
  for (const path of files) {
    if (await into.match(path)) continue;
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
