import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseAction, CaseDetail, Need } from '@/shared/api/types/cases';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import { TenantRules } from '../TenantRules';
import { useLabels } from '../useLabels';
import { ActionForm } from './ActionForm';

vi.setConfig({ testTimeout: 30_000 });

const shown = (action: CaseAction, needs: Need[], more: Partial<CaseDetail> = {}) =>
  ({
    id: 'c1',
    version: 7,
    stage: 'handling',
    category: null,
    history: [],
    asked: null,
    ...more,
    actions: [{ action, needs, primary: true }],
  }) as unknown as CaseDetail;

async function open(action: CaseAction, found: CaseDetail) {
  const acted = vi.fn();
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/case-rules$/, () => json({ rules: { off: [], names: { handling: '办理中' }, hangDays: 30 } })],
    [/api\/(catalogue|units)/, () => json({ items: [], next: null })],
    [/api\/cases\/c1\/actions$/, () => json(found)],
  ]);
  await showInTenant(
    <TenantRules tenant="liuzhou">
      <StageName />
      <ActionForm tenant="liuzhou" shown={found} action={action} leave={() => {}} acted={acted} />
    </TenantRules>,
    { texts: { desk } },
  );
  await screen.findByText('办理中');
  return { acted, sent: () => JSON.parse(String(asked.find((one) => one.method === 'POST')?.body)) };
}

function StageName() {
  return <p>{useLabels().stage('handling')}</p>;
}

const dayAhead = (many: number) => new Date(Date.now() + many * 86_400_000).toISOString().slice(0, 10);

describe('the form of an action', () => {
  it('asks until when a case is to hang, no longer than the city allows, and is sent by keys', async () => {
    const { acted, sent } = await open('ask_hang', shown('ask_hang', ['reason', 'until']));
    const until = screen.getByLabelText(desk.need.until);
    const reason = screen.getByLabelText(desk.need.reason);
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
    const handler = screen.getByLabelText(desk.need.handler);
    expect(handler).toHaveFocus();
    fireEvent.change(handler, { target: { value: ' 路面一班 ' } });
    fireEvent.click(screen.getByText('确认指派处置人'));
    await waitFor(() => expect(acted).toHaveBeenCalled());
    expect(sent()).toEqual({ action: 'assign', version: 7, handler: '路面一班' });
  });
});
