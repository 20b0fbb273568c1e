import { fireEvent, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import type { MatterDetail } from '@/shared/api/types/supervision';
import { answering, json, problem, type Asked } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import MatterPage from './MatterPage';

const AT = '2026-11-22T02:00:00Z';
const entry = (id: string, act: string, text: string) => ({
  id,
  act,
  text,
  at: AT,
  byName: '韦督查',
  byRole: 'supervisor',
  photos: [],
});
const matter = (version: number, more: Partial<MatterDetail> = {}, state = 'open') =>
  ({
    row: {
      matter: {
        id: 'm1',
        version,
        number: 'D-1',
        unit: 'u1',
        unitName: '环卫处',
        state,
        openedAt: AT,
        dueAt: AT,
        endedAt: null,
      },
      light: 'green',
    },
    misses: [],
    history: [entry('h1', 'open', '三次超时')],
    actions: ['settle', 'send_back'],
    ...more,
  }) as MatterDetail;
const sentBack = matter(2, { history: [entry('h1', 'open', '三次超时'), entry('h2', 'waive', '申诉通过一件')] });
const lost = () => problem(409, { type: 'urn:cityops:problem:changed-meanwhile', detail: 'somebody was faster' });

async function open(said: (asked: Asked) => Response | Promise<Response>, first = matter(1)) {
  let now: () => Response = () => json(first);
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/(settle|send-back|answer)$/, said],
    [/supervision\/matters\/m1$/, () => now()],
  ]);
  await showInTenant(
    <App>
      <MatterPage />
    </App>,
    { at: '/t/liuzhou/desk/supervision/m1', path: '/t/:tenant/desk/supervision/:id', texts: { desk } },
  );
  const words = await screen.findByLabelText(desk.supervision.words);
  return {
    becomes: (next: () => Response) => void (now = next),
    type: (text: string) => fireEvent.change(words, { target: { value: text } }),
    words,
    settle: () => fireEvent.click(screen.getByRole('button', { name: desk.supervision.do.settle })),
    sent: () =>
      asked
        .filter(({ method }) => method === 'POST')
        .map(({ body, headers }) => ({ ...JSON.parse(String(body)), key: headers.get('Idempotency-Key') })),
  };
}

describe('what is said to a matter', () => {
  it('is kept where somebody was faster, who is told of, and is sent once that has been seen', async () => {
    const page = await open(({ body }) => (JSON.parse(String(body)).version === 1 ? lost() : json(matter(3))));
    page.type('情况属实');
    page.becomes(() => json(sentBack));
    page.settle();
    expect(await screen.findByText(desk.supervision.changed)).toBeInTheDocument();
    expect(screen.getAllByText('申诉通过一件')).toHaveLength(2);
    expect(page.words).toHaveValue('情况属实');
    expect(screen.getByRole('button', { name: desk.supervision.do.settle })).toBeDisabled();
    fireEvent.click(screen.getByRole('button', { name: desk.moved.continue }));
    page.settle();
    await waitFor(() => expect(page.sent().map(({ version }) => version)).toEqual([1, 2]));
    expect(page.sent()[1]?.text).toBe('情况属实');
    await waitFor(() => expect(page.words).toHaveValue(''));
  });

  it('cannot be changed while it is sent, words and photos', async () => {
    let answered: (answer: Response) => void = () => {};
    const page = await open(() => new Promise((answer) => (answered = answer)), matter(1, { actions: ['answer'] }));
    const photos = screen.getByLabelText<HTMLInputElement>(desk.supervision.photos);
    page.type('已清运');
    fireEvent.change(photos, { target: { files: [new File(['x'], 'a.jpg', { type: 'image/jpeg' })] } });
    fireEvent.click(screen.getByRole('button', { name: desk.supervision.do.answer }));
    await waitFor(() => expect(page.words).toHaveAttribute('readonly'));
    expect(photos).toBeDisabled();
    page.becomes(() => json(matter(2, { actions: ['answer'] })));
    answered(json(matter(2, { actions: ['answer'] })));
    await waitFor(() => expect(page.words).toHaveValue(''));
    expect(page.words).not.toHaveAttribute('readonly');
    expect(screen.getByLabelText(desk.supervision.photos)).not.toBe(photos);
    expect(screen.getByLabelText(desk.supervision.photos)).toBeEnabled();
  });

  it('can still be read where nothing more can be said', async () => {
    const page = await open(lost);
    page.type('情况属实');
    page.becomes(() => json(matter(2, { actions: [] }, 'settled')));
    page.settle();
    expect(await screen.findByText(new RegExp(desk.supervision.over))).toBeInTheDocument();
    expect(page.words).toHaveValue('情况属实');
    expect(screen.queryByRole('button', { name: desk.supervision.do.settle })).toBeNull();
  });

  it('goes under one key until something else is meant', async () => {
    const page = await open(() => problem(503, {}));
    page.type('情况属实');
    page.settle();
    await waitFor(() => expect(page.sent()).toHaveLength(1));
    await screen.findByRole('alert');
    page.settle();
    await waitFor(() => expect(page.sent()).toHaveLength(2));
    await waitFor(() => expect(screen.getByRole('button', { name: desk.supervision.do.settle })).toBeEnabled());
    page.type('情况不属实');
    page.settle();
    await waitFor(() => expect(page.sent()).toHaveLength(3));
    const [first, again, other] = page.sent().map(({ key }) => key);
    expect(first).toBeTruthy();
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('stays on the page when the matter cannot be read anew', async () => {
    const page = await open(lost);
    page.type('情况属实');
    page.becomes(() => problem(503, {}));
    window.dispatchEvent(new Event('visibilitychange'));
    page.settle();
    expect(await screen.findByText(desk.supervision.notFresh)).toBeInTheDocument();
    expect(page.words).toHaveValue('情况属实');
  });
});
