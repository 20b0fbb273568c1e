import { database } from '@/shared/keeping/database';
import type { Entry } from './entry';

/** Where everything that waits to be sent lies. */
export interface Store {
  /** All of an owner's, in the order in which they were made. */
  all(owner: string): Promise<Entry[]>;
  find(key: string): Promise<Entry | undefined>;
  put(entry: Entry): Promise<void>;
  /** Replaces one by what is made of it, unless it is gone. */
  change(key: string, make: (entry: Entry) => Entry): Promise<void>;
  /** Takes some away and puts others in, all of it or nothing. */
  replace(keys: string[], by: Entry[]): Promise<void>;
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
  async change(key, make) {
    await run(ENTRIES, 'readwrite', (entries) => {
      const found: IDBRequest<Entry | undefined> = entries.get(key);
      found.onsuccess = () => found.result && entries.put(make(found.result));
      return found;
    });
  },
  async replace(keys, by) {
    await run(ENTRIES, 'readwrite', (entries) => {
      keys.forEach((key) => entries.delete(key));
      by.forEach((entry) => entries.put(entry));
      return entries.count();
    });
  },
};
