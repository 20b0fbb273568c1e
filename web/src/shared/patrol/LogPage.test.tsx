import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LogEntry, LogSum } from '../api/types/patrol';
import { answering, json, problem, type Asked } from '../testing/answers';
import { liuzhou, showInTenant } from '../testing/page';
import { LogPage } from './LogPage';
import patrol from './locales/zh-CN.json';

const sum = (key: string | null, name: string | null, reports: number): LogSum => ({
  key,
  name,
  reports,
  waiting: reports,
  archived: 0,
  takenUp: 0,
});

const entry = (number: string, part: Partial<LogEntry> = {}): LogEntry => ({
  caseId: `c-${number}`,
  number,
  at: '2026-11-22T16:05:00Z',
  address: '中山中路 1 号',
  category: null,
  description: '垃圾堆在路口',
  done: '已清扫',
  person: 'li',
  personName: '李网格员',
  unit: { id: 'u1', name: '环卫处' },
  grid: { code: 'g1', name: '东门网格' },
  review: 'waiting',
  photos: [{ id: 'p1', url: '/p1', thumb: '/p1?size=thumb', role: 'before' }],
  ...part,
});

const totals = {
  day: '2026-11-23',
  all: sum(null, null, 2),
  byPerson: [sum('li', '李网格员', 2)],
  byGrid: [sum('g1', '东门网格', 1), sum(null, null, 1)],
  byCategory: [sum(null, null, 2)],
};

const shown = (
  part = <LogPage to={(id) => `/cases/${id}`} />,
  log: (asked: Asked) => Response = () => json({ items: [], next: null }),
) => {
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/units/, () => json({ items: [{ id: 'u1', name: '环卫处' }], next: null })],
    [/daily-log\/totals/, () => json(totals)],
    [/daily-log\?/, log],
  ]);
  return showInTenant(part, { at: '/t/liuzhou/desk/daily-log?day=2026-11-23', texts: { patrol } }).then(() => asked);
};

it('tells what was done, by whom, and what became of it, at the time where the tenant is', async () => {
  await shown(undefined, () => json({ items: [entry('1'), entry('2', { done: null })], next: null }));
  const list = await screen.findByRole('list', { name: patrol.list });
  const [first, second] = within(list).getAllByRole('listitem', { name: '' });
  expect(first).toHaveTextContent('00:05');
  expect(first).toHaveTextContent('李网格员 · 环卫处');
  expect(within(list).getByRole('link', { name: '1' })).toHaveAttribute('href', '/cases/c-1');
  expect(list).toHaveTextContent(patrol.notKept);
  expect(second).toBeDefined();
  const grids = await screen.findByRole('table', { name: patrol.totals.grid });
  expect(within(grids).getByRole('row', { name: /不在网格内/ })).toBeInTheDocument();
});

it('asks for what is chosen, keeps it in the address, and gives the same as a table', async () => {
  const asked = await shown();
  await screen.findByText(patrol.none);
  await screen.findByRole('option', { name: '东门网格' });
  fireEvent.change(screen.getByLabelText(patrol.by.grid), { target: { value: 'g1' } });
  await waitFor(() => expect(asked.map(({ url }) => url).join()).toMatch(/daily-log\?day=2026-11-23&grid=g1/));
  expect(screen.getByRole('link', { name: patrol.download })).toHaveAttribute(
    'href',
    '/t/liuzhou/api/patrol/daily-log/file?day=2026-11-23&grid=g1&language=zh-CN',
  );
  fireEvent.click(screen.getByRole('button', { name: patrol.before }));
  await waitFor(() => expect(asked.map(({ url }) => url).join()).toMatch(/day=2026-11-22&grid=g1/));
});

it('asks for nobody else on the street, and has nothing to choose but the day', async () => {
  const asked = await shown(<LogPage person="li" to={(id) => `/tasks/${id}`} />);
  await screen.findByRole('heading', { level: 1, name: patrol.mine });
  await waitFor(() => expect(asked.map(({ url }) => url).join()).toMatch(/daily-log\?day=2026-11-23&person=li/));
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('says what happened where it cannot be read', async () => {
  await shown(undefined, () => problem(503, { detail: '稍后再试' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

const twoPages =
  (second: () => Response) =>
  ({ url }: Asked) =>
    url.includes('cursor=') ? second() : json({ items: [entry('1')], next: 'more' });

it('prints the whole day, when the last of it stands on the page', async () => {
  const printed = vi.fn(() => screen.queryAllByRole('link', { name: /^[12]$/ }).length);
  vi.stubGlobal('print', printed);
  await shown(
    undefined,
    twoPages(() => json({ items: [entry('2')], next: null })),
  );
  await screen.findByRole('link', { name: '1' });
  fireEvent.click(screen.getByRole('button', { name: patrol.print }));
  await waitFor(() => expect(printed).toHaveReturnedWith(2));
});

it('prints nothing where the rest of the day cannot be read', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  await shown(
    undefined,
    twoPages(() => problem(503, { detail: '稍后再试' })),
  );
  await screen.findByRole('link', { name: '1' });
  fireEvent.click(screen.getByRole('button', { name: patrol.print }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  await new Promise((passed) => setTimeout(passed, 20));
  expect(printed).not.toHaveBeenCalled();
});
