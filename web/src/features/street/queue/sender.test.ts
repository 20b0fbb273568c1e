import { describe, expect, it, vi } from 'vitest';
import { senderOf } from './sender';

describe('the sender', () => {
  it('lets one pass wait behind the one under way, not one for every call', async () => {
    vi.stubGlobal('navigator', {});
    const ends: (() => void)[] = [];
    const forced: boolean[] = [];
    const sender = senderOf('me', (force) => {
      forced.push(force);
      return new Promise((done) => ends.push(() => done(null)));
    });
    sender.begin();
    sender.send(false);
    await expect.poll(() => forced).toEqual([false]);
    sender.send(false);
    sender.send(true);
    sender.send(false);
    ends.shift()?.();
    await expect.poll(() => forced).toEqual([false, true]);
    ends.shift()?.();
    await new Promise((done) => setTimeout(done, 20));
    expect(forced, 'what was asked for meanwhile is done by one').toEqual([false, true]);
    sender.end();
  });

  it('waits longer each time it gets nowhere, and as long as it is asked to', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', {}); // the locks of a browser know nothing of the test's time
    try {
      const at: number[] = [];
      const answers = [{ inVain: null }, { inVain: null }, { inVain: null }, { inVain: 90 }, null];
      const sender = senderOf('waits', async () => {
        at.push(Date.now());
        return answers.shift() ?? null;
      });
      sender.begin();
      sender.send(false);
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      const waits = at.slice(1).map((time, before) => time - (at[before] ?? 0));
      expect(waits).toHaveLength(4);
      const [first = 0, second = 0, third = 0, asked] = waits;
      expect(first).toBeGreaterThanOrEqual(1_500);
      expect(second).toBeGreaterThan(first);
      expect(third).toBeGreaterThan(second);
      expect(asked).toBe(90_000);
      sender.end();
    } finally {
      vi.useRealTimers();
    }
  });
});
