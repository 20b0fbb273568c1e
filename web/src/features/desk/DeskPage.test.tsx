import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
import type { CaseRow } from '@/shared/api/types/cases';
import { TenantRules } from '@/shared/cases/TenantRules';
import { SignedIn } from '@/shared/session/me';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import { DeskPage } from './DeskPage';
import desk from './locales/zh-CN.json';

vi.mock('@/shared/map/PinMap', () => ({ default: () => null })); // nothing is drawn here
Element.prototype.scrollIntoView = () => {};

class Stream extends EventTarget {
  static last: Stream;
  constructor() {
    super();
    Stream.last = this;
  }
  close() {}
}

const row = (id: string, version = 1, stage = 'to_dispatch') =>
  ({
    id,
    version,
    stage,
    number: `450200-${id}`,
    progressLight: 'blue',
    deadlineLight: 'green',
    category: { scheme: 'gb', kind: 'matter', code: '1', name: '暴露垃圾' },
    description: `垃圾 ${id}`,
    address: '文昌路',
    location: { lng: 109.4, lat: 24.3 },
    unit: null,
    source: 'citizen',
    sourceClass: 'other',
    reportedAt: '2026-11-22T02:00:00Z',
    dueAt: null,
    level: null,
    demo: false,
  }) as CaseRow;
const detail = (id: string, version = 1) => ({
  ...row(id, version),
  description: `垃圾 ${id} 第${version}版`,
  handler: null,
  asked: null,
  extensions: 0,
  appeal: null,
  reporter: null,
  into: null,
  reports: 1,
  merged: [],
  photos: [],
  clocks: [],
  history: [],
  actions: [],
});
const me = { id: 'p1', name: '覃值班', tenant: 'liuzhou', permissions: ['case.read', 'case.dispatch'], roles: [] };

it('goes through its cases by keys, keeps its list beside them, and hears what happens to what is open', async () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true })); // as narrow as a phone: no map
  vi.stubGlobal('EventSource', Stream);
  let version = 1;
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/me$/, () => json(me)],
    [/api\/cases\/counts/, () => json({ byStage: { to_dispatch: 2 }, byDeadline: {} })],
    [/api\/cases\/[ab]$/, ({ url }) => json(detail(url.slice(-1), version))],
    [/api\/cases\?/, () => json({ items: [row('a'), row('b')], next: null })],
    [/api\/cases\/views/, () => json({ items: [], most: 20 })],
    [/./, () => json({ items: [], next: null, rules: { off: [], names: {} } })],
  ]);
  await showInTenant(
    <App>
      <SignedIn tenant="liuzhou">
        <TenantRules tenant="liuzhou">
          <DeskPage ring={() => {}} />
        </TenantRules>
      </SignedIn>
    </App>,
    { at: '/t/liuzhou/desk?stage=to_dispatch', path: '/t/:tenant/desk/cases?/:id?', texts: { desk } },
  );
  const list = await screen.findByRole('region', { name: desk.list.label });
  await within(list).findByText(/450200-b/);
  expect(asked.some(({ url }) => /cases\?.*stage=to_dispatch/.test(url))).toBe(true);

  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  press('n');
  expect(await screen.findByText('垃圾 a 第1版')).toBeInTheDocument();
  press('n');
  expect(await screen.findByText('垃圾 b 第1版')).toBeInTheDocument();

  version = 2;
  act(() => void Stream.last.dispatchEvent(new MessageEvent('case', { data: JSON.stringify(row('b', 2)) })));
  expect(await screen.findByText('垃圾 b 第2版')).toBeInTheDocument();

  press('x');
  expect(await within(list).findByText(/已选/)).toBeInTheDocument();
  press('Escape');
  await waitFor(() => expect(within(list).queryByText(/已选/)).toBeNull());
  expect(screen.getByText('垃圾 b 第2版')).toBeInTheDocument();
  press('Escape');
  expect(await screen.findByText(desk.case.choose)).toBeInTheDocument();
});
