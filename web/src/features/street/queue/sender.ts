import { alone } from './alone';

const A_WHILE = 30_000;

/** Sends when it is told to, and by itself when something is due; one tab of the device at a time. */
export interface Sender {
  /** @param force also what was to wait longer */
  send(force: boolean): void;
  begin(): void;
  end(): void;
}

/** @param pass one go through the queue; tells when the next is due, or nothing where none is */
export function senderOf(owner: string, pass: (force: boolean) => Promise<number | null>): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = true;
  /** What the pass that waits for its turn is to do; nothing where none waits. */
  let asked: { force: boolean } | null = null;
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
      const next = await pass(mine.force).catch(() => Date.now() + A_WHILE); // a full disk, perhaps: nothing is lost by waiting
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
