import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import { answering, json, type Asked } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import type { Seen } from './watch';
import WatchPage from './WatchPage';

Element.prototype.scrollIntoView = () => {}; // nothing is laid out here

const seen = (id: string) =>
  ({
    id,
    vendor: 'hik',
    code: '131',
    camera: { code: id, name: `摄像机 ${id}`, lng: 109.4, lat: 24.3, address: null, facing: null },
    category: { scheme: 'gb', kind: 'matter', code: '0101', name: '暴露垃圾' },
    confidence: 90,
    box: null,
    picture: true,
    at: '2026-11-22T02:00:00Z',
    lastAt: '2026-11-22T02:00:00Z',
    times: 1,
    state: 'waiting',
    caseId: null,
  }) as Seen;

async function open(first: string[], judged: (asked: Asked) => Response = () => json({})) {
  let waiting = first;
  let fetched = 0;
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/catalogue/, () => json({ items: [], next: null, current: 'gb' })],
    [/(confirm|reject)$/, judged],
    [
      /video\/queue/,
      () => {
        fetched += 1;
        return json({ items: waiting.map(seen), next: null });
      },
    ],
  ]);
  await showInTenant(
    <App>
      <WatchPage />
    </App>,
    { texts: { desk } },
  );
  const looked = () => screen.findByRole('region', { name: /摄像机/ });
  await looked();
  return {
    looked,
    asked,
    leave: (ids: string[]) => void (waiting = ids),
    refetched: async (ids: string[]) => {
      waiting = ids;
      const before = fetched;
      window.dispatchEvent(new Event('visibilitychange')); // as every ten seconds
      await waitFor(() => expect(fetched).toBeGreaterThan(before));
      await waitFor(() => expect(screen.queryAllByRole('listitem')).toHaveLength(ids.length));
    },
    verdicts: () =>
      asked.filter(({ method }) => method === 'POST').map(({ url }) => url.split('/').slice(-2).join(' ')),
  };
}

const image = (looked: HTMLElement) => within(looked).getByRole('img', { name: /拍到/ });
const picture = (looked: HTMLElement) => image(looked).getAttribute('src');

describe('what cameras saw', () => {
  it('keeps the picture that is looked at, and takes no verdict on it, when somebody else decided it', async () => {
    const { looked, refetched, verdicts } = await open(['a', 'b', 'c']);
    expect(picture(await looked())).toContain('/a/');
    await refetched(['b', 'c']);
    expect(picture(await looked())).toContain('/a/');
    expect(screen.getByText(desk.watch.gone)).toHaveAttribute('role', 'alert');
    expect(screen.queryByRole('button', { name: /Y/ })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'y' });
    fireEvent.keyDown(document.body, { key: '1' });
    expect(verdicts()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: new RegExp(desk.watch.next) }));
    expect(picture(await looked())).toContain('/b/');
    fireEvent.load(image(await looked()));
    fireEvent.keyDown(document.body, { key: 'y' });
    await waitFor(() => expect(verdicts()).toEqual(['b confirm']));
  });

  it('goes on from the place of what is gone, and ends where nothing is left', async () => {
    const { looked, refetched } = await open(['a', 'b', 'c']);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(picture(await looked())).toContain('/b/');
    await refetched(['a', 'c']);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(picture(await looked())).toContain('/c/');
    await refetched(['a']);
    expect(picture(await looked())).toContain('/c/');
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(picture(await looked())).toContain('/a/');
    await refetched([]);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(await screen.findByText(desk.watch.empty)).toBeInTheDocument();
  });

  it('shows the next after a verdict, and does not call it somebody else’s', async () => {
    const { looked, leave, asked } = await open(['a', 'b'], () => json(seen('a')));
    leave(['b']);
    fireEvent.load(image(await looked()));
    fireEvent.keyDown(document.body, { key: '1' });
    await waitFor(async () => expect(picture(await looked())).toContain('/b/'));
    await waitFor(() => expect(asked.filter(({ url }) => /queue\?/.test(url))).toHaveLength(2));
    expect(screen.queryByText(desk.watch.gone)).toBeNull();
    leave([]);
    fireEvent.load(image(await looked()));
    fireEvent.keyDown(document.body, { key: '1' });
    expect(await screen.findByText(desk.watch.empty)).toBeInTheDocument();
  });

  it('takes no verdict before the picture can be seen, or is known not to come', async () => {
    const { looked, verdicts, leave } = await open(['a', 'b'], () => json(seen('a')));
    leave(['b']);
    fireEvent.keyDown(document.body, { key: '1' });
    expect(screen.getByRole('button', { name: /Y/ })).toBeDisabled();
    fireEvent.load(image(await looked()));
    fireEvent.keyDown(document.body, { key: '1' });
    await waitFor(async () => expect(picture(await looked())).toContain('/b/'));
    fireEvent.keyDown(document.body, { key: '1' }); // meant for the one before
    expect(verdicts()).toEqual(['a reject']);
    fireEvent.error(image(await looked()));
    expect(screen.getByText(desk.watch.noPictureYet)).toBeInTheDocument();
    leave([]);
    fireEvent.keyDown(document.body, { key: 'y' });
    await waitFor(() => expect(verdicts()).toEqual(['a reject', 'b confirm']));
  });
});
