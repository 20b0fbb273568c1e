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
    await vi.waitFor(() => expect(forced).toEqual([false]));
    sender.send(false);
    sender.send(true);
    sender.send(false);
    ends.shift()?.();
    await vi.waitFor(() => expect(forced).toEqual([false, true]));
    ends.shift()?.();
    await new Promise((done) => setTimeout(done, 20));
    expect(forced, 'what was asked for meanwhile is done by one').toEqual([false, true]);
    sender.end();
  });
});
