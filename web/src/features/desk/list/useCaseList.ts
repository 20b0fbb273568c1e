import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CaseRow } from '@/shared/api/types/cases';
import { casesIn, casesPage, type Row } from '../api';
import { announced, lost, merge, type Pages } from '../live/merge';
import type { View } from '../view';

const NONE: ReadonlySet<string> = new Set();

/** The list behind a view, kept fresh by the stream without ever moving under the reader. */
export function useCaseList(tenant: string, view: View) {
  const client = useQueryClient();
  const options = casesIn(tenant, view);
  const query = useInfiniteQuery(options);
  const [waiting, setWaiting] = useState<{ view: View; ids: ReadonlySet<string> }>({ view, ids: NONE });
  const ids = waiting.view === view ? waiting.ids : NONE;
  const key = options.queryKey;

  const hear = useCallback(
    (rows: CaseRow[]) => {
      const shown = client.getQueryData<Pages<Row>>(key);
      if (!shown) return;
      client.setQueryData<Pages<Row>>(key, (list) => list && merge(list, rows));
      setWaiting((before) => ({
        view,
        ids: announced(before.view === view ? before.ids : NONE, shown, rows, view),
      }));
    },
    [client, key, view],
  );

  /** A case that the reader may no longer see stays where it was read, and says so. */
  const lose = useCallback(
    (id: string) => {
      client.setQueryData<Pages<Row>>(key, (list) => list && lost(list, id));
      setWaiting((before) => ({ view: before.view, ids: new Set([...before.ids].filter((one) => one !== id)) }));
    },
    [client, key],
  );

  /** What the reader asks for: the list as it is now, from the top. */
  const renew = useCallback(async () => {
    const first = await casesPage(tenant, view);
    client.setQueryData(key, { pages: [first], pageParams: [null] });
    setWaiting({ view, ids: NONE });
  }, [client, key, tenant, view]);

  /** After a while without the stream: what is shown changes in place, the rest is announced. */
  const catchUp = useCallback(async () => {
    if (client.getQueryData(key)) hear((await casesPage(tenant, view)).items);
  }, [client, key, hear, tenant, view]);

  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    query,
    rows,
    waiting: ids.size,
    hear,
    lose,
    renew,
    catchUp,
    first: query.data?.pages[0],
    last: query.data?.pages.at(-1),
  };
}
