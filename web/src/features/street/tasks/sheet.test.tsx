import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaseDetail, PossibleAction } from '@/shared/api/types/cases';
import { json } from '@/shared/testing/answers';
import { store } from '../queue/store';
import type { QueuedAction } from '../queue/entry';
import { emptied, ME, openStreet, refusal, shown, waits } from '../testing';

/** Photos that are made smaller when the test says so. */
const smaller = vi.hoisted(() => ({ ready: [] as (() => void)[] }));
vi.mock('@/shared/report/photos', async (original) => ({
  ...(await original<object>()),
  prepared: (file: File) => new Promise((done) => smaller.ready.push(() => done(file))),
}));

const sign: PossibleAction = { action: 'sign', needs: [], primary: true };
const feedBack: PossibleAction = { action: 'feed_back', needs: [], primary: true };
const back: PossibleAction = { action: 'return', needs: ['reason'], primary: false };

/** The case as the server has it, reached while there is a network. */
function server(before: CaseDetail, after: CaseDetail) {
  const net = { up: true, posted: 0, reads: true };
  const answer = (what: () => CaseDetail) =>
    net.up ? json(what()) : Promise.reject<Response>(new TypeError('no network'));
  let now = before;
  const routes: [RegExp, () => Response | Promise<Response>][] = [
    [
      /api\/cases\/c1\/actions$/,
      () => {
        if (net.up) net.posted++;
        return answer(() => (now = after));
      },
    ],
    [/api\/cases\/c1$/, () => (net.reads ? answer(() => now) : Promise.reject<Response>(new TypeError('gone again')))],
  ];
  return { net, routes };
}

const found = (net: { up: boolean }) => {
  net.up = true;
  window.dispatchEvent(new Event('online'));
};

describe('the sheet of an action', () => {
  afterEach(async () => {
    cleanup();
    await emptied();
  });

  it('keeps its words when the step before is sent and it is not possible any more', async () => {
    const again = server(shown(3, [sign]), shown(4, []));
    await openStreet('tasks/c1', again.routes);
    await screen.findByRole('button', { name: '签收' });
    again.net.up = false;
    await waits('sign');
    window.dispatchEvent(new Event('online'));
    fireEvent.click(await screen.findByRole('button', { name: '处置反馈' }));
    const words = await screen.findByRole('textbox');
    fireEvent.change(words, { target: { value: '已清运' } });
    found(again.net);
    await screen.findByText('“处置反馈”已不能进行。');
    expect(screen.getByRole('textbox')).toHaveValue('已清运');
    expect(screen.getByRole('button', { name: '确认处置反馈' })).toBeDisabled();
  });

  it('is offered by what the last step answered, also when the network is gone again', async () => {
    const { net, routes } = server(shown(3, [sign]), shown(4, [feedBack, back]));
    await openStreet('tasks/c1', routes);
    await screen.findByRole('button', { name: '签收' });
    net.reads = false;
    await waits('sign');
    found(net);
    await waitFor(() => expect(net.posted).toBe(1));
    await screen.findByRole('button', { name: '退回派遣' });
    fireEvent.click(screen.getByRole('button', { name: '处置反馈' }));
    await screen.findByRole('heading', { name: '处置反馈' });
    net.up = false;
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await waitFor(async () =>
      expect((await store.all(ME)).find((one) => one.state === 'waiting')).toMatchObject({
        body: { action: 'feed_back', version: 4 },
      }),
    );
  });

  it('does one step however often its button is pressed', async () => {
    const { net, routes } = server(shown(3, [sign]), shown(4, []));
    await openStreet('tasks/c1', routes);
    fireEvent.click(await screen.findByRole('button', { name: '签收' }));
    await screen.findByRole('heading', { name: '签收' });
    net.up = false;
    const form = document.querySelector('form') as HTMLFormElement;
    fireEvent.submit(form);
    fireEvent.submit(form);
    await screen.findByRole('heading', { name: '我的任务' });
    expect(await store.all(ME)).toHaveLength(1);
  });

  it('takes the focus, and gives it back', async () => {
    const { routes } = server(shown(3, [feedBack, back]), shown(4, []));
    await openStreet('tasks/c1', routes);
    fireEvent.click(await screen.findByRole('button', { name: '退回派遣' }));
    expect(await screen.findByRole('textbox')).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(await screen.findByRole('button', { name: '退回派遣' })).toHaveFocus();
  });

  it('takes no photo that was meant for another step', async () => {
    const { routes } = server(shown(3, [feedBack, { ...feedBack, action: 'check_pass' }]), shown(4, []));
    await openStreet('tasks/c1', routes);
    fireEvent.click(await screen.findByRole('button', { name: '处置反馈' }));
    const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
    fireEvent.change(await screen.findByLabelText('拍照'), { target: { files: [photo] } });
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(await screen.findByRole('button', { name: '核查通过' }));
    await screen.findByLabelText('拍照');
    await act(async () => smaller.ready.forEach((ready) => ready()));
    expect(screen.queryByAltText('照片 1')).toBeNull();
  });

  it('that is done anew asks before it is left only where something was changed', async () => {
    const one = await waits('feed_back', { state: 'refused', refusal: refusal() });
    const { body } = one as QueuedAction;
    await store.put({ ...(one as QueuedAction), body: { ...body, note: '已清运' } });
    const { routes } = server(shown(3, [feedBack]), shown(4, []));
    await openStreet(`tasks/c1?again=${one.key}`, routes);
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('已清运'));
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '已清运两车' } });
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('button', { name: '确认放弃' })).toBeVisible();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '已清运' } });
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    await screen.findByRole('heading', { name: '待发送' });
    expect(await store.find(one.key)).toMatchObject({ state: 'refused' });
  });

  it('has its words back after the browser was closed for the camera', async () => {
    const { routes } = server(shown(3, [feedBack, back]), shown(4, []));
    await openStreet('tasks/c1', routes);
    fireEvent.click(await screen.findByRole('button', { name: '处置反馈' }));
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '已清运' } });
    fireEvent(window, new Event('pagehide'));
    cleanup();
    await openStreet('tasks/c1', routes);
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('已清运'));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('textbox')).toHaveValue('已清运');
    fireEvent.click(screen.getByRole('button', { name: '确认放弃' }));
    expect(await screen.findByRole('button', { name: '处置反馈' })).toHaveFocus();
    cleanup();
    await openStreet('tasks/c1', routes);
    await screen.findByRole('button', { name: '处置反馈' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
