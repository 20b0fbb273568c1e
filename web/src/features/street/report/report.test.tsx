import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json } from '@/shared/testing/answers';
import { store } from '../queue/store';
import { emptied, ME, openStreet, place, refusal, reported } from '../testing';

const located = vi.hoisted(() => ({ done: [] as ((found: unknown) => void)[], now: true }));
vi.mock('@/shared/map/position', () => ({
  position: () =>
    located.now
      ? Promise.resolve({ lng: 109.4, lat: 24.3, accuracy: 5 })
      : new Promise((done) => located.done.push(done)),
}));
/** Photos that are made smaller when the test says so, or at once. */
const smaller = vi.hoisted(() => ({ now: true, ready: [] as (() => void)[] }));
vi.mock('@/shared/report/photos', async (original) => ({
  ...(await original<object>()),
  prepared: (file: File) =>
    smaller.now ? Promise.resolve(file) : new Promise((done) => smaller.ready.push(() => done(file))),
}));
/** A map that is seen at the city's centre first, and that a thumb moves. */
vi.mock('@/shared/map/MapView', () => ({
  MapView: ({ onSeen }: { onSeen: (seen: { centre: { lng: number; lat: number } }) => void }) => (
    <div role="application" aria-label="map">
      <button type="button" onClick={() => onSeen({ centre: { lng: 109.4117, lat: 24.3146 } })}>
        first frame
      </button>
      <button type="button" onClick={() => onSeen({ centre: { lng: 109.45, lat: 24.35 } })}>
        move
      </button>
    </div>
  ),
}));

const words = () => screen.findByLabelText<HTMLTextAreaElement>('情况说明');
/** The map is shown once the phone has told where it is. */
const placed = () => screen.findByRole('application', { name: 'map' });
const form = () => document.querySelector('form') as HTMLFormElement;
const reports = async () => (await store.all(ME)).filter((one) => one.what === 'report');
const offline: [RegExp, () => Promise<Response>] = [/api\/cases$/, () => Promise.reject(new TypeError('no network'))];

describe('a report from the street', () => {
  afterEach(async () => {
    cleanup();
    located.now = true;
    smaller.now = true;
    await emptied();
  });

  it('is one, however often the button is pressed', async () => {
    await openStreet('report', [offline]);
    fireEvent.change(await words(), { target: { value: '井盖破损' } });
    await placed();
    fireEvent.submit(form());
    fireEvent.submit(form());
    await screen.findByRole('heading', { name: '待发送' });
    await waitFor(async () => expect(await reports()).not.toHaveLength(0));
    expect(await reports()).toHaveLength(1);
  });

  it('survives the page, photos and all, until it is written down', async () => {
    await openStreet('report', [offline]);
    fireEvent.change(await words(), { target: { value: '路灯不亮' } });
    const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
    fireEvent.change(screen.getByLabelText('拍照'), { target: { files: [photo] } });
    await screen.findByAltText('照片 1');
    fireEvent(window, new Event('pagehide'));
    cleanup();
    await openStreet('report', [offline]);
    await waitFor(async () => expect(await words()).toHaveValue('路灯不亮'));
    await screen.findByAltText('照片 1');
    await placed();
    fireEvent.submit(form());
    await screen.findByRole('heading', { name: '待发送' });
    cleanup();
    await openStreet('report', [offline]);
    expect(await words()).toHaveValue('');
    expect(await reports()).toHaveLength(1);
  });

  it('takes the place also where it is found late', async () => {
    located.now = false;
    await openStreet('report', [offline]);
    fireEvent.change(await words(), { target: { value: '井盖破损' } });
    fireEvent.click(await screen.findByText('first frame'));
    fireEvent.submit(form());
    const fault = await screen.findByText('请移动地图选择位置');
    expect(await reports()).toHaveLength(0);
    expect(fault).toHaveAttribute('role', 'alert');
    expect(document.activeElement?.id).toBe('street-place');
    located.done.forEach((done) => done({ lng: 109.41, lat: 24.31, accuracy: 5 }));
    await waitFor(() => expect(screen.queryByText('请移动地图选择位置')).toBeNull());
    fireEvent.submit(form());
    await waitFor(async () =>
      expect(await reports()).toMatchObject([{ report: { place: { lng: 109.41, lat: 24.31 } } }]),
    );
  });

  it('stays where somebody has pointed, however late the phone knows where it is', async () => {
    located.now = false;
    await openStreet('report', [offline]);
    fireEvent.change(await words(), { target: { value: '井盖破损' } });
    fireEvent.click(await screen.findByText('first frame'));
    fireEvent.click(screen.getByText('move'));
    await act(async () => located.done.forEach((done) => done({ lng: 109.41, lat: 24.31, accuracy: 5 })));
    fireEvent.submit(form());
    await waitFor(async () =>
      expect(await reports()).toMatchObject([{ report: { place: { lng: 109.45, lat: 24.35 } } }]),
    );
  });

  it('is thrown away only after one more question', async () => {
    await openStreet('report', [offline]);
    expect(await words()).toHaveValue('');
    expect(screen.queryByRole('button', { name: '清空' })).toBeNull();
    fireEvent.change(await words(), { target: { value: '路灯不亮' } });
    fireEvent.click(screen.getByRole('button', { name: '清空' }));
    expect(await words()).toHaveValue('路灯不亮');
    fireEvent.click(screen.getByRole('button', { name: '确认清空' }));
    await waitFor(async () => expect(await words()).toHaveValue(''));
  });

  it('takes no photo that was meant for the one before', async () => {
    smaller.now = false;
    await openStreet('report', [offline]);
    fireEvent.change(await words(), { target: { value: '路灯不亮' } });
    const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
    fireEvent.change(screen.getByLabelText('拍照'), { target: { files: [photo] } });
    fireEvent.click(screen.getByRole('button', { name: '清空' }));
    fireEvent.click(screen.getByRole('button', { name: '确认清空' }));
    await waitFor(async () => expect(await words()).toHaveValue(''));
    await act(async () => smaller.ready.forEach((ready) => ready()));
    expect(screen.queryByAltText('照片 1')).toBeNull();
  });

  it('that was handled at once can be mended also where that is not allowed any more', async () => {
    const report = { description: '栏杆倒了', place, handled: '已扶正' };
    const one = await reported({ state: 'refused', refusal: refusal(), report });
    const rules = { off: ['self_handle'], names: {}, photographed: [], hangDays: 30 };
    await openStreet(`report?again=${one.key}`, [[/api\/case-rules$/, () => json({ rules })], offline]);
    expect(await screen.findByLabelText('处置情况')).toHaveValue('已扶正');
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.submit(form());
    await screen.findByRole('heading', { name: '待发送' });
    const [left] = await reports();
    expect(left).toMatchObject({ state: 'waiting', report: { description: '栏杆倒了' } });
    expect(left).not.toHaveProperty('report.handled');
  });

  it('that was refused keeps what it was about, also where only the code of that is known', async () => {
    const coded = { category: '0101', categoryScheme: 'gb', categoryKind: 'matter' } as const;
    const one = await reported({
      state: 'refused',
      refusal: refusal(),
      report: { description: '井盖', place, ...coded },
    });
    await openStreet(`report?again=${one.key}`, [offline]);
    fireEvent.change(await words(), { target: { value: '井盖没有了' } });
    fireEvent.submit(form());
    await screen.findByRole('heading', { name: '待发送' });
    expect(await reports()).toMatchObject([{ state: 'waiting', report: { description: '井盖没有了', ...coded } }]);
  });

  it('that was refused is opened again as it was, mended, and takes its place', async () => {
    const one = await reported({ state: 'refused', refusal: refusal({ kind: 'outside-tenant', message: 'Outside.' }) });
    await openStreet('outbox', [offline]);
    await screen.findByText('这个位置不在本市辖区内。');
    fireEvent.click(await screen.findByText('修改后重发'));
    await waitFor(async () => expect(await words()).toHaveValue('井盖没有了'));
    fireEvent.change(await words(), { target: { value: '井盖没有了，在路口' } });
    fireEvent.submit(form());
    await screen.findByRole('heading', { name: '待发送' });
    const left = await reports();
    expect(left).toMatchObject([
      { state: 'waiting', report: { description: '井盖没有了，在路口', place: { lat: 24.32 } } },
    ]);
    expect(left[0]?.key).not.toBe(one.key);
    expect(left[0]?.madeAt).toBe(one.madeAt);
  });
});
