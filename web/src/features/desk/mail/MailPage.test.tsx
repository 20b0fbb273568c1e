import { fireEvent, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '@/shared/testing/answers';
import shared from '@/shared/locales/zh-CN.json';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import { openBody, type WaitingMail } from './mail';
import MailPage from './MailPage';

vi.mock('@/shared/map/PinMap', () => ({ default: () => null })); // nothing is drawn here

const mail = (id: string, more: Partial<WaitingMail> = {}): WaitingMail => ({
  id,
  state: 'waiting',
  why: 'no_place',
  from: 'w***@example.org',
  subject: `邮件 ${id}`,
  words: '路灯不亮 <b>x</b>',
  address: '中山中路',
  pictures: ['p1'],
  leftOut: 1,
  at: '2026-11-22T02:00:00Z',
  about: null,
  opened: null,
  ...more,
});

async function open(first: WaitingMail[], decided: () => Response | Promise<Response> = () => json({})) {
  let waiting = first;
  let fetched = 0;
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/catalogue/, () => json({ items: [], next: null, current: 'gb' })],
    [/(open|discard)$/, decided],
    [
      /email\/queue/,
      () => {
        fetched += 1;
        return json({ items: waiting, next: null });
      },
    ],
  ]);
  await showInTenant(
    <App>
      <MailPage />
    </App>,
    { texts: { desk } },
  );
  return {
    leave: (rows: WaitingMail[]) => void (waiting = rows),
    refetched: async (rows: WaitingMail[]) => {
      waiting = rows;
      const before = fetched;
      window.dispatchEvent(new Event('visibilitychange')); // as every thirty seconds
      await waitFor(() => expect(fetched).toBeGreaterThan(before));
      await waitFor(() => expect(screen.queryAllByRole('listitem')).toHaveLength(rows.length));
    },
    sent: () =>
      asked
        .filter(({ method }) => method === 'POST')
        .map(({ url, body }) => [url.split('/').slice(-2).join(' '), JSON.parse(String(body)) as unknown]),
  };
}

describe('mail that waits', () => {
  it('is opened at the place that a person tells, and not without one', async () => {
    const { sent, leave } = await open([mail('a'), mail('b')], () =>
      json(mail('a', { state: 'opened', opened: { id: '1', number: '202611220001' } })),
    );
    expect(await screen.findByRole('region', { name: '邮件 a' })).toHaveTextContent('路灯不亮 <b>x</b>');
    fireEvent.click(screen.getByRole('button', { name: desk.mail.open }));
    expect(screen.getByRole('alert')).toHaveTextContent(desk.register.fault.place.missing);
    expect(sent()).toEqual([]);
    for (const [label, value] of [
      [desk.register.lng, '109.41'],
      [desk.register.lat, '24.31'],
    ] as const)
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    leave([mail('b')]);
    fireEvent.click(screen.getByRole('button', { name: desk.mail.open }));
    await waitFor(() =>
      expect(sent()).toEqual([['a open', { place: { lng: 109.41, lat: 24.31, address: '中山中路' } }]]),
    );
    expect(await screen.findByRole('region', { name: '邮件 b' })).toBeInTheDocument();
  });

  it('is discarded with a reason, and leads to the case that it answers', async () => {
    const { sent, leave } = await open([mail('a', { why: 'reply', about: { id: '7', number: '202611220007' } })], () =>
      json(mail('a', { state: 'discarded' })),
    );
    expect(await screen.findByRole('link', { name: '202611220007' })).toHaveAttribute(
      'href',
      '/t/liuzhou/desk/cases/7',
    );
    expect(screen.getByRole('button', { name: desk.mail.discard })).toBeDisabled();
    leave([]);
    fireEvent.click(screen.getByRole('button', { name: desk.mail.reason.noted }));
    await waitFor(() => expect(sent()).toEqual([['a discard', { reason: desk.mail.reason.noted }]]));
    expect(await screen.findByText(desk.mail.empty)).toBeInTheDocument();
  });

  it('that cannot be read is not opened', async () => {
    await open([mail('a', { why: 'unreadable' })]);
    await screen.findByRole('region', { name: '邮件 a' });
    expect(screen.queryByRole('button', { name: desk.mail.open })).toBeNull();
  });

  it('stays before the eyes of who writes about it when somebody else has decided it', async () => {
    const { leave } = await open([mail('a'), mail('b')], () =>
      problem(409, { type: 'decided-already', title: 'Decided already', detail: '李 decided it a moment ago.' }),
    );
    await screen.findByRole('region', { name: '邮件 a' });
    fireEvent.change(screen.getByLabelText(desk.mail.otherReason), { target: { value: '重复' } });
    leave([mail('b')]);
    fireEvent.click(screen.getByRole('button', { name: desk.mail.discard }));
    expect(await screen.findByText(shared.problem['decided-already'])).toBeInTheDocument();
    expect(await screen.findByText(desk.mail.gone)).toHaveAttribute('role', 'alert');
    expect(screen.getByRole('region', { name: '邮件 a' })).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: new RegExp(desk.watch.next) }));
    expect(await screen.findByRole('region', { name: '邮件 b' })).toBeInTheDocument();
  });

  it('stays before the eyes of who has only read it, and takes no verdict on the next', async () => {
    const { refetched, sent } = await open([mail('a'), mail('b')]);
    await screen.findByRole('region', { name: '邮件 a' });
    await refetched([mail('b')]);
    expect(screen.getByRole('region', { name: '邮件 a' })).toBeInTheDocument();
    expect(screen.getByText(desk.mail.gone)).toHaveAttribute('role', 'alert');
    expect(screen.queryByRole('button', { name: desk.mail.reason.spam })).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('keeps what is written about another while the answer is on its way', async () => {
    let answer: (made: Response) => void = () => {};
    const { leave } = await open([mail('a'), mail('b'), mail('c')], () => new Promise((made) => (answer = made)));
    await screen.findByRole('region', { name: '邮件 a' });
    fireEvent.click(screen.getByRole('button', { name: desk.mail.reason.spam }));
    await waitFor(() => expect(screen.getByRole('button', { name: desk.mail.reason.spam })).toBeDisabled());
    fireEvent.click(screen.getByRole('button', { name: /邮件 c/ }));
    fireEvent.change(screen.getByLabelText(desk.mail.otherReason), { target: { value: '重复' } });
    leave([mail('b'), mail('c')]);
    answer(json(mail('a', { state: 'discarded' })));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    expect(screen.getByRole('region', { name: '邮件 c' })).toBeInTheDocument();
    expect(screen.getByLabelText(desk.mail.otherReason)).toHaveValue('重复');
  });

  it('is told as the server takes it', () => {
    expect(openBody({ place: { lng: 1, lat: 2 }, address: ' ', category: 'gb matter 0101' })).toEqual({
      place: { lng: 1, lat: 2 },
      scheme: 'gb',
      kind: 'matter',
      category: '0101',
    });
  });
});
