import { useCallback, useState } from 'react';
import type { Row } from '../api';
import type { View } from '../view';
import type { BatchAction } from './batch';
import { fitting, offersFor } from './offers';
import { allOrNone, NONE_PICKED, rangeTo, toggle, type Picked } from './picking';

/** The cases of a list that are chosen for one step together; another list begins with none. */
export function usePicks(view: View, rows: readonly Row[], permissions: readonly string[]) {
  const [kept, setKept] = useState<{ view: View; picked: Picked }>({ view, picked: NONE_PICKED });
  const [batch, setBatch] = useState<{ action: BatchAction; cases: Row[] } | null>(null);
  const picked = kept.view === view ? kept.picked : NONE_PICKED;
  const put = useCallback(
    (change: (before: Picked) => Picked) =>
      setKept((before) => ({ view, picked: change(before.view === view ? before.picked : NONE_PICKED) })),
    [view],
  );
  /** One more, one less, or all up to this one. */
  const pick = useCallback(
    (id: string, range = false) =>
      put((before) =>
        range
          ? rangeTo(
              before,
              rows.map((row) => row.id),
              id,
            )
          : toggle(before, id),
      ),
    [put, rows],
  );
  const chosen = rows.filter(({ id }) => picked.ids.has(id));
  const offers = offersFor(permissions);
  const begin = (action: BatchAction) => {
    const cases = fitting(action, chosen);
    if (cases.length > 0) setBatch({ action, cases });
  };
  return {
    ids: picked.ids,
    chosen,
    offers,
    batch,
    begin,
    /** The letters that mean all that are chosen. */
    together: chosen.length > 0 ? offers.map(({ letter }) => letter) : [],
    beginBy: (letter: string) => {
      const offer = offers.find((one) => one.letter === letter);
      if (offer) begin(offer.action);
    },
    pick,
    pickAll: () =>
      put((before) =>
        allOrNone(
          before,
          rows.map(({ id }) => id),
        ),
      ),
    clear: () => put(() => NONE_PICKED),
    /** What was done is no longer chosen; what was refused is. */
    done: (ids: readonly string[]) =>
      put((before) => ({ ids: new Set([...before.ids].filter((id) => !ids.includes(id))), anchor: null })),
    end: () => setBatch(null),
  };
}
