import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CaseDetail, CaseRow } from '@/shared/api/types/cases';
import { caseIn, countsIn } from '../api';
import { inboxKey } from '../inbox/api';
import type { useCaseList } from '../list/useCaseList';
import { hearOnMaps, loseOnMaps } from '../map/api';
import { useCaseStream } from './useCaseStream';
import { useSoon } from './useSoon';

/** Takes what happens to cases into everything that the desk shows: the list, the maps, the numbers, the opened case. */
export function useNews(
  tenant: string,
  list: ReturnType<typeof useCaseList>,
  open: string | null,
  shown: CaseDetail | undefined,
) {
  const client = useQueryClient();
  const recount = useSoon(() => void client.invalidateQueries({ queryKey: countsIn(tenant).queryKey }));
  const rung = useSoon(() => void client.invalidateQueries({ queryKey: inboxKey(tenant) }));
  /** Reads a case anew. */
  const look = useCallback(
    (id: string) => void client.invalidateQueries({ queryKey: caseIn(tenant, id).queryKey }),
    [client, tenant],
  );
  const hear = (rows: CaseRow[]) => {
    list.hear(rows);
    hearOnMaps(client, tenant, rows);
    recount();
  };
  const liveness = useCaseStream(tenant, {
    rung,
    rows: (rows) => {
      hear(rows);
      const newer = rows.some((row) => row.id === open && row.version > (shown?.version ?? 0));
      if (open && newer) look(open);
    },
    gone: (id) => {
      list.lose(id);
      loseOnMaps(client, tenant, id);
      recount();
      if (id === open) look(id);
    },
    back: () => {
      void list.catchUp().catch(() => undefined);
      void client.invalidateQueries({ queryKey: ['case-lights', tenant] });
      recount();
      rung();
      if (open) look(open);
    },
  });
  return { liveness, hear, look };
}

export type News = ReturnType<typeof useNews>;
