/** One transaction in one store; answers with the result of the request once all of it is on the disk. */
export type Run = <T>(
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>;

/** A database of this device, which survives the page, the browser and a flat battery; opened for each piece of work. */
export function database(name: string, version: number, upgrade: (database: IDBDatabase) => void): Run {
  const open = () =>
    new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => upgrade(request.result);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  return async (store, mode, work) => {
    const opened = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = opened.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = () => failed(transaction.error);
        transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      opened.close();
    }
  };
}
