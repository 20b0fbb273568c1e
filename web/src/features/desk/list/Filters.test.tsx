import { fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import type { Unit } from '@/shared/api/types/tenants';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import { viewOf } from '../view';
import { Filters } from './Filters';

async function shown(params: string) {
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/./, () => json({ items: [], next: null })],
  ]);
  const change = vi.fn();
  const units = [{ id: 'u1', name: '城中区' }] as Unit[];
  const view = viewOf(new URLSearchParams(params));
  const given = {
    tenant: 'liuzhou',
    view,
    change,
    counts: undefined,
    units,
    catalogue: [],
    search: createRef<never>(),
  };
  await showInTenant(<Filters {...given} />, { texts: { desk } });
  await screen.findByLabelText(desk.search.label);
  return change;
}

const NARROWED = /取消\s*城中区及下级/;

it('says beneath which unit the list stays, and goes beyond it again', async () => {
  const change = await shown('within=u1');
  fireEvent.click(screen.getByRole('button', { name: NARROWED }));
  expect(change).toHaveBeenCalledWith({ within: null });
});

it('says so of a search, too, which stays beneath it', async () => {
  await shown('within=u1&q=井盖');
  expect(screen.getByRole('button', { name: NARROWED })).toBeInTheDocument();
});

it('takes the days on which cases were reported', async () => {
  const change = await shown('q=井盖');
  fireEvent.change(screen.getByLabelText(desk.filter.from), { target: { value: '2026-11-01' } });
  expect(change).toHaveBeenCalledWith({ from: '2026-11-01' });
});
