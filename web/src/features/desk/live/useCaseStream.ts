import { useEffect, useRef, useState } from 'react';
import type { CaseRow } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';

export type Liveness = 'connecting' | 'live' | 'broken';

interface Heard {
  rows: (rows: CaseRow[]) => void;
  /** A case is no longer the reader's to see. */
  gone: (id: string) => void;
  /** Something came into the reader's inbox. */
  rung: () => void;
  /** The stream was away for a while and may have missed something. */
  back: () => void;
}

const GATHER = 250;
const LONGEST_WAIT = 30_000;
/** The server says every fifteen seconds that it is there; who hears nothing for so long is cut off without knowing. */
const SILENCE = 40_000;

/**
 * Hears of every change of the tenant's cases. A broken stream is opened again, ever more patiently, and goes on after the
 * last that was heard; one that has only fallen silent is taken for broken.
 */
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
    let silence: ReturnType<typeof setTimeout> | undefined;
    let waiting: CaseRow[] = [];
    let heardLast = '';
    let failures = 0;
    let missed = false;

    const tell = () => {
      clearTimeout(flush);
      flush = undefined;
      const rows = waiting;
      waiting = [];
      if (rows.length > 0) listener.current.rows(rows);
    };
    const alive = (event?: Event) => {
      if (event instanceof MessageEvent && event.lastEventId) heardLast = event.lastEventId;
      clearTimeout(silence);
      silence = setTimeout(broken, SILENCE);
    };
    const broken = () => {
      setLiveness('broken');
      missed = true;
      clearTimeout(silence);
      clearTimeout(again);
      source?.close();
      failures += 1;
      again = setTimeout(open, navigator.onLine ? Math.min(LONGEST_WAIT, 1000 * 2 ** failures) : LONGEST_WAIT);
    };
    const back = () => {
      if (missed) listener.current.back();
      missed = false;
    };
    const open = () => {
      const path = paths.api(tenant, 'cases/stream');
      const opened = new EventSource(heardLast ? `${path}?after=${encodeURIComponent(heardLast)}` : path);
      source = opened;
      opened.addEventListener('open', () => {
        failures = 0;
        setLiveness('live');
        alive();
        back();
      });
      opened.addEventListener('alive', alive);
      opened.addEventListener('case', (event: MessageEvent<string>) => {
        alive(event);
        waiting.push(JSON.parse(event.data) as CaseRow);
        flush ??= setTimeout(tell, GATHER);
      });
      opened.addEventListener('gone', (event: MessageEvent<string>) => {
        alive(event);
        tell(); // in the order in which it happened
        listener.current.gone((JSON.parse(event.data) as { id: string }).id);
      });
      opened.addEventListener('reset', (event: MessageEvent<string>) => {
        alive(event);
        listener.current.back();
      });
      opened.addEventListener('inbox', (event) => {
        alive(event);
        listener.current.rung();
      });
      opened.addEventListener('error', () => {
        if (source === opened) broken();
      });
    };
    const online = () => {
      failures = 0;
      clearTimeout(again);
      source?.close();
      open();
    };

    open();
    addEventListener('offline', broken);
    addEventListener('online', online);
    return () => {
      removeEventListener('offline', broken);
      removeEventListener('online', online);
      source?.close();
      clearTimeout(again);
      clearTimeout(flush);
      clearTimeout(silence);
    };
  }, [tenant]);

  return liveness;
}
