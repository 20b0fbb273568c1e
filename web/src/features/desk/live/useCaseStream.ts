import { useEffect, useRef, useState } from 'react';
import type { CaseRow } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';

export type Liveness = 'connecting' | 'live' | 'broken';

interface Heard {
  rows: (rows: CaseRow[]) => void;
  /** Something came into the reader's inbox. */
  rung: () => void;
  /** The stream was away for a while and may have missed something. */
  back: () => void;
}

const GATHER = 250;
const LONGEST_WAIT = 30_000;

/** Hears of every change of the tenant's cases; a broken stream is opened again, ever more patiently. */
export function useCaseStream(tenant: string, heard: Heard): Liveness {
  const [liveness, setLiveness] = useState<Liveness>('connecting');
  const listener = useRef(heard);
  useEffect(() => {
    listener.current = heard;
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let flush: ReturnType<typeof setTimeout> | undefined;
    let waiting: CaseRow[] = [];
    let failures = 0;
    let missed = false;

    const open = () => {
      source = new EventSource(paths.api(tenant, 'cases/stream'));
      source.addEventListener('open', () => {
        failures = 0;
        setLiveness('live');
        if (missed) listener.current.back();
        missed = false;
      });
      source.addEventListener('case', (event: MessageEvent<string>) => {
        waiting.push(JSON.parse(event.data) as CaseRow);
        flush ??= setTimeout(() => {
          flush = undefined;
          const rows = waiting;
          waiting = [];
          listener.current.rows(rows);
        }, GATHER);
      });
      source.addEventListener('inbox', () => listener.current.rung());
      source.addEventListener('error', () => {
        setLiveness('broken');
        missed = true;
        if (source?.readyState !== EventSource.CLOSED) return; // the browser opens it again by itself
        failures += 1;
        again = setTimeout(open, Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
      });
    };

    open();
    return () => {
      source?.close();
      clearTimeout(again);
      clearTimeout(flush);
    };
  }, [tenant]);

  return liveness;
}
