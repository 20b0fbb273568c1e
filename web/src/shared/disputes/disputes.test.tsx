import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../api/types/cases';
import type { Dispute } from '../api/types/disputes';
import { answering, json, problem } from '../testing/answers';
import texts from '../locales/zh-CN.json';
import { liuzhou, showInTenant } from '../testing/page';
import disputes from './locales/zh-CN.json';
import { OwnershipNote } from './OwnershipNote';
import OwnershipPage from './OwnershipPage';
import { Remembered } from './Remembered';
import ToDecidePage from './ToDecidePage';

const asked: Dispute = {
  id: 'd1',
  about: { caseId: 'c1', number: '450200-1', what: '井盖破损', address: '中山路', lng: 109.4, lat: 24.3 },
  state: 'asked',
  group: { kind: 'social_units', name: '社会单位群' },
  question: '这个井盖是谁的？',
  photos: [{ id: 'p1', url: '/p1', thumb: '/p1t' }],
  askedAt: '2026-11-20T02:00:00Z',
  askedBy: '李派遣',
  dueAt: '2026-11-20T08:00:00Z',
  answers: [
    { unit: { id: 'u1', name: '燃气公司' }, ours: null, reason: null, photo: null, by: null, at: null },
    {
      unit: { id: 'u2', name: '电力公司' },
      ours: false,
      reason: '我们的是方的',
      photo: null,
      by: '王',
      at: '2026-11-20T03:00:00Z',
    },
  ],
  owner: null,
  mayAnswer: false,
  mayDecide: false,
};
const shown = { id: 'c1', photos: [] } as unknown as CaseDetail;

async function note(items: Dispute[], mayAsk: boolean) {
  const calls = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/cases\/c1\/disputes$/, ({ method }) => json(method === 'POST' ? asked : { items, mayAsk })],
    [/api\/disputes\/groups/, () => json({ items: [], next: null })],
  ]);
  await showInTenant(
    <>
      <p>案情</p>
      <OwnershipNote tenant="liuzhou" shown={shown} />
    </>,
    { texts: { disputes } },
  );
  await screen.findByText('案情');
  await waitFor(() => expect(calls.some(({ url }) => url.endsWith('cases/c1/disputes'))).toBe(true));
  return calls;
}

describe('whose it is', () => {
  it('stands on the case with what each unit says, and that the clock goes on', async () => {
    await note([asked], true);
    expect(await screen.findByRole('heading', { name: disputes.state.asked })).toBeInTheDocument();
    expect(screen.getByText(disputes.clockGoesOn)).toBeInTheDocument();
    expect(screen.getByText('我们的是方的')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: disputes.ask.title })).toBeNull();
  });

  it('is asked of the group that the rule picks', async () => {
    const calls = await note([], true);
    fireEvent.click(await screen.findByRole('button', { name: disputes.ask.title }));
    fireEvent.click(await screen.findByRole('button', { name: disputes.ask.send }));
    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    const told = calls.find(({ method }) => method === 'POST');
    expect(JSON.parse(String(told?.body))).toEqual({ question: disputes.ask.usual });
    expect(told?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('is not spoken of where nobody asked and nobody may', async () => {
    await note([], false);
    await waitFor(() => expect(screen.queryByRole('region', { name: disputes.title })).toBeNull());
  });

  it('is answered once by a unit, with its reason', async () => {
    const calls = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/disputes\/d1\/answers$/, () => json(asked)],
      [/api\/disputes/, () => json({ items: [{ ...asked, mayAnswer: true }], next: null })],
    ]);
    await showInTenant(<OwnershipPage />, { texts: { disputes } });
    fireEvent.click(await screen.findByRole('radio', { name: disputes.ours }));
    fireEvent.change(screen.getByLabelText(disputes.answer.reason), { target: { value: '管线图在我处' } });
    fireEvent.click(screen.getByRole('button', { name: /答\s*复/ }));
    await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
    const body = calls.find(({ method }) => method === 'POST')?.body as FormData;
    expect(body.has('answer')).toBe(true);
    expect(body.has('photo')).toBe(false);
  });

  it('is no longer offered to who was too late to decide it, and they are told why', async () => {
    let items = [{ ...asked, state: 'to_decide' as const, mayDecide: true }];
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/units/, () => json({ items: [{ id: 'u2', code: 'DL', name: '电力公司' }] })],
      [/api\/disputes\/to-decide/, () => json({ items, next: null })],
      [
        /api\/disputes\/d1\/decision$/,
        () => {
          items = [];
          return problem(409, {
            type: 'urn:cityops:problem:dispute-over',
            detail: '李 settled that it is of 电力公司.',
          });
        },
      ],
    ]);
    await showInTenant(<ToDecidePage />, { texts: { disputes } });
    fireEvent.click(await screen.findByRole('button', { name: disputes.decide.title }));
    fireEvent.mouseDown(await screen.findByLabelText(disputes.decide.unit));
    fireEvent.click(await screen.findByText('电力公司', { selector: '.ant-select-item-option-content' }));
    fireEvent.change(screen.getByLabelText(disputes.decide.reason), { target: { value: '照片上有编号' } });
    fireEvent.click(screen.getByRole('button', { name: /裁\s*定$/ }));
    expect(await screen.findByText(texts.problem['dispute-over'])).toBeInTheDocument();
    expect(await screen.findByText(disputes.toDecide.empty)).toBeInTheDocument();
  });

  it('waits for whoever decides, with the way to its case, until it is decided', async () => {
    let items = [{ ...asked, state: 'to_decide' as const, mayDecide: true }];
    const calls = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [
        /api\/units/,
        () => json({ items: [{ id: 'u2', code: 'DL', name: '电力公司', kind: 'company', parent: null }] }),
      ],
      [/api\/disputes\/to-decide/, () => json({ items, next: null })],
      [
        /api\/disputes\/d1\/decision$/,
        () => {
          items = [];
          return json(asked);
        },
      ],
    ]);
    await showInTenant(<ToDecidePage />, { texts: { disputes } });
    const way = await screen.findByRole('link', { name: '井盖破损 · 450200-1' });
    expect(way).toHaveAttribute('href', '/t/liuzhou/desk/cases/c1');
    fireEvent.click(screen.getByRole('button', { name: disputes.decide.title }));
    fireEvent.mouseDown(await screen.findByLabelText(disputes.decide.unit));
    fireEvent.click(await screen.findByText('电力公司', { selector: '.ant-select-item-option-content' }));
    fireEvent.change(screen.getByLabelText(disputes.decide.reason), { target: { value: '照片上有编号' } });
    fireEvent.click(screen.getByRole('button', { name: /裁\s*定$/ }));
    expect(await screen.findByText(disputes.toDecide.empty)).toBeInTheDocument();
    const told = calls.find(({ method }) => method === 'POST');
    expect(JSON.parse(String(told?.body))).toEqual({ unit: 'u2', reason: '照片上有编号' });
  });

  it('is proposed first where it was decided near by, with who, when and why', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const settled = {
      unit: 'u1',
      name: '燃气公司',
      how: 'decided' as const,
      reason: '照片上有编号',
      by: '李派遣',
      at: '2026-11-20T02:00:00Z',
      metres: 10,
      number: '450200-1',
    };
    await showInTenant(<Remembered settled={settled} />, { texts: { disputes } });
    expect(await screen.findByText('首选：燃气公司。')).toBeInTheDocument();
    expect(screen.getByText(/李派遣裁定.*10 米处的案卷 450200-1.*照片上有编号/)).toBeInTheDocument();
  });
});
