import { database } from '@/shared/keeping/database';
import type { Entry } from './entry';

/** Where everything that waits to be sent lies. */
export interface Store {
  /** All of an owner's, in the order in which they were made. */
  all(owner: string): Promise<Entry[]>;
  find(key: string): Promise<Entry | undefined>;
  put(entry: Entry): Promise<void>;
  /** Puts what is not there yet: what has a key lies here once, however often it is brought. */
  add(entry: Entry): Promise<void>;
  /** Replaces one by what is made of it, unless it is gone. */
  change(key: string, make: (entry: Entry) => Entry): Promise<void>;
  /**
   * Takes some away and puts others in their place, unless one of them is gone already: then somebody was there before.
   * Tells whether it put them.
   */
  replace(keys: string[], by: Entry[]): Promise<boolean>;
}

const ENTRIES = 'entries';
const run = database('cityops-street', 1, (opened) => {
  opened.createObjectStore(ENTRIES, { keyPath: 'key' }).createIndex('owner', 'owner');
});

/** The queue in IndexedDB. */
export const store: Store = {
  async all(owner) {
    const found = await run<Entry[]>(ENTRIES, 'readonly', (entries) => entries.index('owner').getAll(owner));
    return found.sort((a, b) => a.madeAt - b.madeAt);
  },
  find(key) {
    return run<Entry | undefined>(ENTRIES, 'readonly', (entries) => entries.get(key));
  },
  async put(entry) {
    await run(ENTRIES, 'readwrite', (entries) => entries.put(entry));
  },
  async add(entry) {
    await run(ENTRIES, 'readwrite', (entries) => {
      const found = entries.getKey(entry.key);
      found.onsuccess = () => found.result === undefined && entries.put(entry);
      return found;
    });
  },
  async change(key, make) {
    await run(ENTRIES, 'readwrite', (entries) => {
      const found: IDBRequest<Entry | undefined> = entries.get(key);
      found.onsuccess = () => found.result && entries.put(make(found.result));
      return found;
    });
  },
  async replace(keys, by) {
    let there = 0;
    const put = (entries: IDBObjectStore) => by.forEach((entry) => entries.put(entry));
    await run(ENTRIES, 'readwrite', (entries) => {
      if (keys.length === 0) put(entries);
      for (const key of keys) {
        const found = entries.getKey(key);
        found.onsuccess = () => {
          if (found.result === undefined) return;
          entries.delete(key);
          if (++there === keys.length) put(entries);
        };
      }
      return entries.count();
    });
    return there === keys.length;
  },
};
