import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseDetail, SimilarCase } from '@/shared/api/types/cases';
import type { CaseAction, Need } from '@/shared/api/types/lifecycle';
import type { Proposal } from '@/shared/api/types/responsibility';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import cases from '@/shared/cases/locales/zh-CN.json';
import desk from '../locales/zh-CN.json';
import { TenantRules } from '@/shared/cases/TenantRules';
import { useLabels } from '@/shared/cases/useLabels';
import { ActionForm } from './ActionForm';

const shown = (action: CaseAction, needs: Need[], more: Partial<CaseDetail> = {}) =>
  ({
    id: 'c1',
    version: 7,
    stage: 'handling',
    category: null,
    history: [],
    asked: null,
    reports: 1,
    reportedAt: '2026-11-20T02:00:00Z',
    ...more,
    actions: [{ action, needs, primary: true }],
  }) as unknown as CaseDetail;

const sanitation = { id: 'u1', code: 'HW', name: '环卫处', kind: 'department', parent: null };
const works = { id: 'u2', code: 'SZ', name: '市政处', kind: 'department', parent: null };
const line = { kind: 'rule', rule: '东门归环卫', roster: null, unit: '环卫处', crew: null, until: null };
const grid = { code: 'G1', name: '东门网格' };
let proposal: Proposal;

async function open(action: CaseAction, found: CaseDetail, similar: SimilarCase[] = [], into: string | null = null) {
  const acted = vi.fn();
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/case-rules$/, () => json({ rules: { off: [], names: { handling: '办理中' }, hangDays: 30 } })],
    [/api\/units/, () => json({ items: [sanitation, works], next: null })],
    [/api\/catalogue/, () => json({ items: [], next: null })],
    [/api\/cases\/c1\/responsible$/, () => json(proposal)],
    [/api\/cases\/c1\/similar$/, () => json({ items: similar })],
    [/api\/cases\/c1\/actions$/, () => json(found)],
  ]);
  await showInTenant(
    <TenantRules tenant="liuzhou">
      <StageName />
      <ActionForm
        tenant="liuzhou"
        shown={found}
        action={action}
        into={into}
        leave={() => {}}
        acted={acted}
        done={() => {}}
      />
    </TenantRules>,
    { texts: { desk } },
  );
  await screen.findByText('办理中');
  return { acted, sent: () => JSON.parse(String(asked.find((one) => one.method === 'POST')?.body)) };
}

function StageName() {
  return <p>{useLabels().stage('handling')}</p>;
}

const near = (id: string, number: string, reportedAt: string, metres: number) =>
  ({ row: { id, number, stage: 'to_sign', description: '井盖破损', reportedAt }, metres }) as SimilarCase;
const two = [near('a', '450200-7', '2026-11-20T00:00:00Z', 3), near('b', '450200-9', '2026-11-20T02:00:20Z', 41)];

const dayAhead = (many: number) => new Date(Date.now() + many * 86_400_000).toISOString().slice(0, 10);

describe('the form of an action', () => {
  it('asks until when a case is to hang, no longer than the city allows, and is sent by keys', async () => {
    const { acted, sent } = await open('ask_hang', shown('ask_hang', ['reason', 'until']));
    const until = screen.getByLabelText(cases.need.until);
    const reason = screen.getByLabelText(cases.need.reason);
    expect(until).toHaveFocus();
    fireEvent.change(until, { target: { value: dayAhead(40) } });
    fireEvent.change(reason, { target: { value: '等待大修' } });
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    expect(screen.getByRole('alert')).toHaveTextContent('请选择');
    expect(until).toHaveFocus();
    fireEvent.change(until, { target: { value: dayAhead(20) } });
    fireEvent.keyDown(until, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'ask_hang', version: 7, until: dayAhead(20), reason: '等待大修' });
  });

  it('shows what was asked to whoever decides', async () => {
    const asked = {
      action: 'ask_hang',
      from: 'handling',
      until: '2026-12-24',
      reason: '待大修工程一并实施',
      at: '2026-11-20T02:00:00Z',
      by: { name: '覃志强', role: 'dept_acceptor' },
    } as const;
    const { acted, sent } = await open('approve', shown('approve', [], { stage: 'hang_review', asked }));
    expect(screen.getByText('申请挂账，等待审批')).toBeInTheDocument();
    expect(screen.getByText('覃志强')).toBeInTheDocument();
    expect(screen.getByText(/2026年12月24日/)).toBeInTheDocument();
    expect(screen.getByText('待大修工程一并实施')).toBeInTheDocument();
    const confirm = screen.getByText('确认同意');
    expect(confirm).toHaveFocus();
    fireEvent.click(confirm);
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'approve', version: 7 });
  });

  it('asks who is to handle it', async () => {
    const { sent, acted } = await open('assign', shown('assign', ['handler']));
    const handler = screen.getByLabelText(cases.need.handler);
    expect(handler).toHaveFocus();
    fireEvent.change(handler, { target: { value: ' 路面一班 ' } });
    fireEvent.click(screen.getByText('确认指派处置人'));
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'assign', version: 7, handler: '路面一班' });
  });

  it('asks into which of the similar cases a report goes', async () => {
    const { acted, sent } = await open('merge', shown('merge', ['into'], { stage: 'reported' }), two);
    const first = await screen.findByLabelText(/450200-7.*待签收.*相距 3 米.*比本案早 2小时.*井盖破损/);
    await waitFor(() => expect(first).toHaveFocus());
    expect(first).not.toBeChecked();
    fireEvent.keyDown(first, { key: 'Enter', ctrlKey: true });
    expect(screen.getByRole('alert')).toHaveTextContent(cases.need.intoMissing);
    fireEvent.click(screen.getByLabelText(/450200-9.*相距 41 米.*与本案同时上报/));
    fireEvent.change(screen.getByLabelText(cases.need.note), { target: { value: '同一井盖' } });
    fireEvent.keyDown(first, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'merge', version: 7, into: 'b', note: '同一井盖' });
  });

  it('begins with the case that was pointed at, ready to be sent', async () => {
    const { acted, sent } = await open('merge', shown('merge', ['into'], { stage: 'reported' }), two, 'b');
    expect(await screen.findByLabelText(/450200-9/)).toBeChecked();
    const confirm = screen.getByText('确认并案');
    await waitFor(() => expect(confirm).toHaveFocus());
    fireEvent.click(confirm);
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'merge', version: 7, into: 'b' });
  });

  it('says so when there is nothing to merge into, or others go with this case', async () => {
    await open('merge', shown('merge', ['into'], { stage: 'reported' }));
    expect(await screen.findByText(cases.need.intoNone)).toBeInTheDocument();
    expect(screen.getByText('确认并案')).toBeDisabled();
    cleanup();
    await open('merge', shown('merge', ['into'], { stage: 'reported', reports: 2 }), two);
    expect(screen.getByText(cases.need.intoHolds)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('确认并案')).toBeDisabled();
  });

  it('lets a report be told apart again, with a reason', async () => {
    const { acted, sent } = await open('split', shown('split', ['reason'], { stage: 'merged' }));
    fireEvent.click(screen.getByText('不在同一位置'));
    fireEvent.click(screen.getByText('确认撤销并案'));
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'split', version: 7, reason: '不在同一位置' });
  });
});

describe('dispatching', () => {
  it('takes the unit that the rules lead to, and says why', async () => {
    const unit = { id: 'u1', name: '环卫处' };
    proposal = { unit, doubtful: false, candidates: [{ grid, metres: 0, unit, lines: [line] }] } as Proposal;
    const { acted, sent } = await open('dispatch', shown('dispatch', ['unit']));
    await screen.findByText('位于 东门网格（G1）');
    screen.getByText('按规则“东门归环卫”：归 环卫处');
    fireEvent.click(screen.getByRole('button', { name: /确认/ }));
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toMatchObject({ action: 'dispatch', unit: 'u1' });
  });

  it('leaves it to a person near a border', async () => {
    const unit = { id: 'u2', name: '市政处' };
    const near = { grid: { code: 'G2', name: '西门网格' }, metres: 7.3, unit, lines: [] };
    proposal = { unit: null, doubtful: true, candidates: [{ grid, metres: 0, unit: null, lines: [] }, near] };
    const { acted, sent } = await open('dispatch', shown('dispatch', ['unit']));
    await screen.findByText('距 西门网格（G2）边界 7.3 米');
    fireEvent.click(screen.getByRole('button', { name: /确认/ }));
    await screen.findByText(cases.need.unitMissing);
    expect(acted).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '派给市政处' }));
    fireEvent.click(screen.getByRole('button', { name: /确认/ }));
    await waitFor(() => expect(sent()).toMatchObject({ unit: 'u2' }));
  });
});
