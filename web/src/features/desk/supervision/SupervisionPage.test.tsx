import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SignedIn } from '@/shared/session/me';
import { answering, json, problem } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import SupervisionPage from './SupervisionPage';

const me = { id: 'p1', name: '韦督查', tenant: 'liuzhou', permissions: ['case.supervise'], roles: [] };
const unit = { unit: 'u1', name: '环卫处', counting: 3, missed: 3, waived: 0, open: 1 };
const miss = (id: string) => ({
  id,
  unit: 'u1',
  unitName: '环卫处',
  caseId: `c-${id}`,
  number: `450200-${id}`,
  clock: 'sign',
  dueAt: '2026-11-22T02:00:00Z',
  waivedAt: null,
  matter: null,
});

it('says so where it could not be read anew or does not go on, and keeps what there was', async () => {
  let up = true;
  const maybe = (body: unknown) => (up ? json(body) : problem(503, {}));
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/me$/, () => json(me)],
    [/supervision\/units$/, () => maybe({ on: true, times: 3, window: 'month', items: [unit] })],
    [/supervision\/misses\?.*cursor/, () => maybe({ items: [miss('2')], next: null })],
    [/supervision\/misses/, () => maybe({ items: [miss('1')], next: 'n' })],
    [/supervision\/matters/, () => maybe({ items: [], next: null })],
  ]);
  await showInTenant(
    <SignedIn tenant="liuzhou">
      <SupervisionPage />
    </SignedIn>,
    { texts: { desk } },
  );
  const units = await screen.findByRole('region', { name: desk.supervision.units });
  fireEvent.click(within(units).getByRole('button', { name: /expand/i }));
  await screen.findByText(/450200-1/);
  up = false;
  fireEvent.click(within(units).getByRole('button', { name: '加载更多' }));
  const stuck = await within(units).findByRole('alert');
  expect(screen.getByText(/450200-1/)).toBeInTheDocument();
  up = true;
  fireEvent.click(within(stuck).getByRole('button'));
  expect(await screen.findByText(/450200-2/)).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  up = false;
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(screen.getAllByText(desk.supervision.notFresh)).toHaveLength(3));
  expect(screen.getByText(/450200-2/)).toBeInTheDocument();
});
