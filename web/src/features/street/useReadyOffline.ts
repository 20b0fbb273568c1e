import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { outlineOf } from '@/shared/map/outline';
import { mattersOf } from '@/shared/report/categories';
import { profileOf } from '@/shared/tenant/profile';

/** Has the service worker keep what this face is made of, and what is public of the city; tells once it can start without a network. */
export function useReadyOffline(tenant: string): boolean {
  const client = useQueryClient();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    const prepare = async () => {
      const worker = (await navigator.serviceWorker?.ready)?.active;
      if (!worker) return;
      await keptBy(worker);
      if (!navigator.serviceWorker.controller) await new Promise(hearOf);
      // asked for once more, since only what passes through the service worker is kept by it
      await Promise.all([
        client.fetchQuery({ ...profileOf(tenant), staleTime: 0 }),
        client.fetchQuery({ ...outlineOf(tenant), staleTime: 0 }).catch(() => null),
        client.fetchQuery({ ...mattersOf(tenant), staleTime: 0 }),
      ]);
      if (here) setReady(true);
    };
    void prepare().catch(() => undefined); // the next time, then
    return () => {
      here = false;
    };
  }, [client, tenant]);
  return ready;
}

function hearOf(done: (value: unknown) => void) {
  navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
}

function keptBy(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => done();
    worker.postMessage({ keep: 'street' }, [port2]);
  });
}
