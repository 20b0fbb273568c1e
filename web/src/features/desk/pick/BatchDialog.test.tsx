import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseRow } from '@/shared/api/types/cases';
import { answering, json, type Asked } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import cases from '@/shared/cases/locales/zh-CN.json';
import desk from '../locales/zh-CN.json';
import { TenantRules } from '@/shared/cases/TenantRules';
import { BatchDialog } from './BatchDialog';

const row = (at: number) =>
  ({
    id: `c${at}`,
    number: `450200-${at}`,
    version: at,
    stage: 'to_dispatch',
    category: null,
    address: `文昌路 ${at} 号`,
    deadlineLight: 'green',
    dueAt: null,
  }) as unknown as CaseRow;
const units = [
  { id: 'u1', code: 'HW', name: '环卫处', kind: 'department', parent: null },
  { id: 'u2', code: 'SZ', name: '市政处', kind: 'department', parent: null },
];
const proposal = (doubtful = false) => ({
  unit: doubtful ? null : { id: 'u1', name: '环卫处' },
  doubtful,
  candidates: [{ grid: null, metres: 0, unit: null, lines: [{ kind: 'rule', rule: '路面归环卫', unit: '环卫处' }] }],
});
const taken = (body: Asked['body'], refuse: string[]) => {
  const { cases } = JSON.parse(String(body)) as { cases: { id: string }[] };
  return json({
    items: cases.map(({ id }) =>
      refuse.includes(id)
        ? { id, row: null, problem: { status: 409, type: 'urn:cityops:problem:changed-meanwhile', detail: 'x did it' } }
        : { id, row: { ...row(1), id, stage: 'to_sign' }, problem: null },
    ),
  });
};

async function open(many: number, answer: (asked: Asked) => Response, doubtful: string[] = []) {
  const heard = vi.fn();
  const closed = vi.fn();
  const cases = Array.from({ length: many }, (_, at) => row(at + 1));
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/case-rules$/, () => json({ rules: { off: [], names: {} } })],
    [/api\/units/, () => json({ items: units, next: null })],
    [
      /api\/cases\/responsible$/,
      () => json({ items: cases.map(({ id }) => ({ id, proposal: proposal(doubtful.includes(id)) })) }),
    ],
    [/api\/cases\/batch$/, answer],
  ]);
  await showInTenant(
    <TenantRules tenant="liuzhou">
      <BatchDialog tenant="liuzhou" action="dispatch" cases={cases} heard={heard} close={closed} />
    </TenantRules>,
    { texts: { desk } },
  );
  const send = await screen.findByRole('button', { name: `派遣 ${many} 件` });
  await waitFor(() => expect(send).toBeEnabled());
  const sent = () =>
    asked
      .filter(({ url }) => url.endsWith('/batch'))
      .map(({ body, headers }) => ({
        key: headers.get('Idempotency-Key'),
        cases: JSON.parse(String(body)).cases as { id: string; version: number; unit: string }[],
        note: JSON.parse(String(body)).note as string | undefined,
      }));
  return { send, sent, heard, closed };
}

describe('dispatching several cases', () => {
  it('sends each to what is proposed, a few at a time, and tells which was not taken and why', async () => {
    const { send, sent, heard, closed } = await open(12, ({ body }) => taken(body, ['c3']));
    expect(screen.getAllByText(/按规则“路面归环卫”/)).toHaveLength(12);
    fireEvent.click(send);
    expect(await screen.findByText(/已完成 11 件，共 12 件/)).toBeInTheDocument();
    expect(sent().map(({ cases }) => cases.length)).toEqual([10, 2]);
    expect(new Set(sent().map(({ key }) => key)).size).toBe(2);
    expect(sent()[0]?.cases[0]).toEqual({ id: 'c1', version: 1, unit: 'u1' });
    expect(screen.getByText(/450200-3/)).toBeInTheDocument();
    expect(heard).toHaveBeenCalledTimes(2);
    fireEvent.click(screen.getByRole('button', { name: desk.pick.close }));
    expect(closed.mock.calls[0]?.[0]).not.toContain('c3');
    expect(closed.mock.calls[0]?.[0]).toHaveLength(11);
  });

  it('counts what had been done before as done', async () => {
    const { send, closed } = await open(2, () =>
      json({
        items: [
          { id: 'c1', row: null, problem: null },
          { id: 'c2', row: { ...row(2), stage: 'to_sign' }, problem: null },
        ],
      }),
    );
    fireEvent.click(send);
    expect(await screen.findByText(/已完成 2 件，共 2 件/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: desk.pick.close }));
    expect(closed).toHaveBeenCalledWith(['c1', 'c2']);
  });

  it('sends nothing before each has a unit, unless it is left out', async () => {
    const { send, sent } = await open(2, ({ body }) => taken(body, []), ['c2']);
    fireEvent.click(send);
    expect(screen.getByRole('alert')).toHaveTextContent(cases.need.unitMissing);
    expect(sent()).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: /450200-2/ }));
    fireEvent.click(screen.getByRole('button', { name: '派遣 1 件' }));
    expect(await screen.findByText(/已完成 1 件，共 1 件/)).toBeInTheDocument();
    expect(sent()[0]?.cases.map(({ id }) => id)).toEqual(['c1']);
  });

  it('goes on where it was cut off, under the same key', async () => {
    let away = true;
    const { send, sent } = await open(11, ({ body }) => {
      const first = (JSON.parse(String(body)) as { cases: unknown[] }).cases.length === 10;
      if (!first && away) {
        away = false;
        return json({}, 503);
      }
      return taken(body, []);
    });
    fireEvent.click(send);
    fireEvent.click(await screen.findByRole('button', { name: '继续办理其余 1 件' }));
    expect(await screen.findByText(/已完成 11 件，共 11 件/)).toBeInTheDocument();
    expect(sent().map(({ cases }) => cases.length)).toEqual([10, 1, 1]);
    expect(sent()[2]?.key).toBe(sent()[1]?.key);
  });

  it('sends the note that was typed last, also by keys and when it goes on', async () => {
    let away = true;
    const { sent } = await open(11, ({ body }) => {
      const first = (JSON.parse(String(body)) as { cases: unknown[] }).cases.length === 10;
      if (!first && away) {
        away = false;
        return json({}, 503);
      }
      return taken(body, []);
    });
    const note = screen.getByLabelText(cases.need.note);
    fireEvent.change(note, { target: { value: '先' } });
    fireEvent.change(note, { target: { value: '先看井盖' } });
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: '继续办理其余 1 件' }));
    expect(await screen.findByText(/已完成 11 件，共 11 件/)).toBeInTheDocument();
    expect(sent().map(({ note }) => note)).toEqual(['先看井盖', '先看井盖', '先看井盖']);
  });
});
