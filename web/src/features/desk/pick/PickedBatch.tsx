import type { News } from '../live/useNews';
import { BatchDialog } from './BatchDialog';
import type { usePicks } from './usePicks';

interface Props {
  tenant: string;
  picks: ReturnType<typeof usePicks>;
  open: string | null;
  news: News;
  focusRow: (id: string) => void;
}

/** The step that was begun for the chosen cases, and what follows it on the desk. */
export function PickedBatch({ tenant, picks, open, news: { hear, look }, focusRow }: Props) {
  const { batch } = picks;
  if (!batch) return null;
  return (
    <BatchDialog
      tenant={tenant}
      action={batch.action}
      cases={batch.cases}
      heard={(taken) => {
        hear(taken.flatMap(({ row }) => row ?? []));
        for (const { row } of taken) if (row?.id === open) look(row.id);
      }}
      close={(done) => {
        picks.done(done);
        picks.end();
        const at = done.at(-1) ?? batch.cases[0]?.id;
        if (at) setTimeout(() => focusRow(at));
      }}
    />
  );
}
