import { database } from '@/shared/keeping/database';
import type { KeptReport, Shelf } from './kept';

const STORE = 'reports';
const run = database('cityops', 1, (opened) => opened.createObjectStore(STORE, { keyPath: 'key' }));

/** The kept reports in IndexedDB, which survives the page, the browser and a flat battery. */
export const shelf: Shelf = {
  async all(tenant) {
    const kept = await run<KeptReport[]>(STORE, 'readonly', (store) => store.getAll());
    return kept.filter((one) => one.tenant === tenant).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
  },
  async put(report) {
    await run(STORE, 'readwrite', (store) => store.put(report));
  },
  async remove(key) {
    await run(STORE, 'readwrite', (store) => store.delete(key));
  },
};
