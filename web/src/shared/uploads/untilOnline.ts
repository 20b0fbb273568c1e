const LONGEST = 15_000;

/** Until the browser is online again, or a while later: one second at first, twice as long each time. */
export function untilOnline(attempt: number): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      done();
    };
    const timer = setTimeout(end, Math.min(LONGEST, 1_000 * 2 ** (attempt - 1)));
    window.addEventListener('online', end);
  });
}
