import { useEffect, useMemo, useState } from 'react';
import { store } from '../queue/store';
import { drafts } from './drafts';

/** Long enough that not every letter is written to the disk (ms). */
const A_MOMENT = 500;

export interface Drafting<T> {
  /** As it stands; nothing while it is looked for. */
  draft: T | null;
  change: (make: (before: T) => T) => void;
  /** It is handed in, and the page is left: what it shows stays until then, and is kept no more. */
  done: () => void;
  /** It is given up: the next one begins. */
  drop: () => void;
}

/** What a draft begins as, and whether somebody has put anything into it that they would miss. */
interface Kind<T> {
  begin: () => T;
  worth: (draft: T) => boolean;
}

/**
 * Something that somebody writes, with its photos, kept on this device until it is handed in or given up: over another page, a
 * closed tab, and a browser that made room for the camera. Its key is the one it is sent with.
 *
 * @param kind the same for as long as the page is shown
 */
export function useDraft<T extends { key: string }>(owner: string, name: string, kind: Kind<T>): Drafting<T> {
  const [draft, show] = useState<T | null>(null);
  const [of] = useState(kind);
  const paper = useMemo(() => paperOf(owner, name, of, show), [owner, name, of]);
  useEffect(() => {
    paper.open();
    const away = () => document.visibilityState === 'hidden' && paper.keep();
    window.addEventListener('pagehide', paper.keep);
    document.addEventListener('visibilitychange', away);
    return () => {
      window.removeEventListener('pagehide', paper.keep);
      document.removeEventListener('visibilitychange', away);
      paper.keep();
    };
  }, [paper]);
  return { draft, change: paper.change, done: paper.done, drop: paper.drop };
}

function paperOf<T extends { key: string }>(owner: string, name: string, of: Kind<T>, show: (draft: T) => void) {
  let now: T | null = null;
  let written = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (draft: T) => show((now = draft));
  const keep = () => {
    clearTimeout(timer);
    if (written || now === null) return;
    written = true;
    const done = of.worth(now) ? drafts.put(owner, name, now) : drafts.remove(owner, name);
    // it still stands on the page, and is written the next time
    done.catch(() => {
      written = false;
    });
  };
  const gone = () => {
    clearTimeout(timer);
    written = true;
    drafts.remove(owner, name).catch(() => undefined);
  };
  return {
    keep,
    open: () => {
      const begin = (found: T | null) => now ?? put(found ?? of.begin());
      void lying<T>(owner, name).then(begin, () => begin(null));
    },
    change: (make: (before: T) => T) => {
      if (now === null) return;
      written = false;
      put(make(now));
      clearTimeout(timer);
      timer = setTimeout(keep, A_MOMENT);
    },
    done: () => {
      now = null;
      gone();
    },
    drop: () => {
      gone();
      put(of.begin());
    },
  };
}

/** What was handed in just before the browser ended is no draft any more. */
async function lying<T extends { key: string }>(owner: string, name: string): Promise<T | null> {
  const found = await drafts.find<T>(owner, name);
  return found && (await store.find(found.key)) ? null : found;
}
