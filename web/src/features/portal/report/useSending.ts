import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { sendWaiting } from './kept';
import { sendFrom } from './send';
import { shelf } from './shelf';

/** The reports that this device keeps for a city. */
export function keptIn(tenant: string) {
  return queryOptions({
    queryKey: ['kept', tenant],
    queryFn: () => shelf.all(tenant),
    networkMode: 'always',
    staleTime: 0,
  });
}

const running = new Map<string, Promise<void>>();

/** Sends what waits when the portal opens, when the network comes back, and when the person looks again. */
export function useSending(tenant: string): () => Promise<void> {
  const client = useQueryClient();
  const flush = useCallback(async () => {
    const work = (running.get(tenant) ?? Promise.resolve())
      .then(() => sendWaiting(shelf, tenant, sendFrom(shelf)))
      .catch(() => undefined) // a device without storage has nothing that waits
      .finally(() => {
        if (running.get(tenant) === work) running.delete(tenant);
        void client.invalidateQueries({ queryKey: ['kept', tenant] });
      });
    running.set(tenant, work);
    return work;
  }, [client, tenant]);

  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && flush());
    look();
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [flush]);
  return flush;
}
