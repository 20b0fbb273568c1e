let last: Promise<unknown> = Promise.resolve();

/** Does something while no other tab of this device does the same; waits for its turn. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) {
    await navigator.locks.request(name, work);
    return;
  }
  // not served securely: this tab alone takes turns, and the keys of what is sent see to the rest
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  await mine;
}
