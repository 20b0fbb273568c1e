import type { KeptReport, Shelf } from './kept';

const STORE = 'reports';

/** The kept reports in IndexedDB, which survives the page, the browser and a flat battery. */
export const shelf: Shelf = {
  async all(tenant) {
    const kept = await run<KeptReport[]>('readonly', (store) => store.getAll());
    return kept.filter((one) => one.tenant === tenant).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
  },
  async put(report) {
    await run('readwrite', (store) => store.put(report));
  },
  async remove(key) {
    await run('readwrite', (store) => store.delete(key));
  },
};

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('cityops', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
