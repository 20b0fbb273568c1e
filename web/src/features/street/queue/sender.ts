import { alone } from './alone';
import { waitAfter } from './judge';

/** What a pass tells: when the next is due, nothing where none is, or that it got nowhere, and for how long it is asked to wait (s). */
export type After = number | null | { inVain: number | null };

/** Sends when it is told to, and by itself when something is due; one tab of the device at a time. */
export interface Sender {
  /** @param force also what was to wait longer */
  send(force: boolean): void;
  begin(): void;
  end(): void;
}

/** @param pass one go through the queue; what gets nowhere is tried again, later each time */
export function senderOf(owner: string, pass: (force: boolean) => Promise<After>): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = true;
  /** What the pass that waits for its turn is to do; nothing where none waits. */
  let asked: { force: boolean } | null = null;
  let inVain = 0;
  const due = (after: After): number | null => {
    if (after === null || typeof after === 'number') {
      inVain = 0;
      return after;
    }
    return Date.now() + waitAfter(inVain++, after.inVain, Math.random());
  };
  const send = (force: boolean): void => {
    clearTimeout(timer);
    if (asked) {
      asked.force ||= force; // it does that as well
      return;
    }
    const mine = (asked = { force });
    void alone(`street ${owner}`, async () => {
      asked = null;
      if (ended) return;
      // a full disk, perhaps: nothing is lost by waiting
      const next = due(await pass(mine.force).catch(() => ({ inVain: null })));
      clearTimeout(timer);
      if (next !== null && !ended) timer = setTimeout(() => send(false), Math.max(1000, next - Date.now()));
    }).catch(() => {
      asked = null;
    });
  };
  return {
    send,
    begin: () => {
      ended = false;
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
