import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Facets as Counted } from '@/shared/api/types/cases';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import { viewOf } from '../view';
import { Facets } from './Facets';

const FACETS: Counted = {
  stage: [
    { value: 'handling', count: 7 },
    { value: 'to_sign', count: 2 },
  ],
  light: [],
  deadline: [{ value: 'green', count: 9 }],
  about: [
    { value: 'gb matter 0101', count: 5 },
    { value: 'gb matter 0999', count: 4 },
  ],
  unit: [
    { value: 'u1', count: 6 },
    { value: 'u9', count: 3 },
  ],
  grid: [],
};

async function shown(params: string) {
  answering([[/api\/profile$/, () => json(liuzhou)]]);
  const change = vi.fn();
  const given = {
    facets: FACETS,
    view: viewOf(new URLSearchParams(params)),
    change,
    units: [{ id: 'u1', name: '市政处' }] as Unit[],
    catalogue: [{ scheme: 'gb', kind: 'matter', code: '0101', name: '井盖' }] as Category[],
  };
  await showInTenant(<Facets {...given} />, { texts: { desk } });
  await screen.findByText(desk.facet.title);
  return change;
}

it('leads on to what the found cases are', async () => {
  const change = await shown('q=x');
  fireEvent.click(screen.getByText(/井盖/));
  expect(change).toHaveBeenCalledWith({ category: 'gb matter 0101' });
  fireEvent.click(screen.getByText(/市政处/));
  expect(change).toHaveBeenCalledWith({ unit: 'u1' });
  expect(screen.getByText(new RegExp(desk.facet.otherUnit))).toBeInTheDocument();
  expect(screen.getByText(/0999/)).toBeInTheDocument();
});

it('leaves out what narrows nothing down', async () => {
  await shown('q=x&unit=u1');
  expect(screen.queryByText(desk.facet.unit)).toBeNull();
  expect(screen.queryByText(desk.facet.deadline)).toBeNull();
  expect(screen.queryByText(desk.facet.grid)).toBeNull();
});
