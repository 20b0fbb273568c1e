import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CaseRow, UnitLevel } from '@/shared/api/types/cases';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import { heard } from './api';
import LevelsPage from './LevelsPage';

class Source extends EventTarget {
  static last: Source;
  constructor() {
    super();
    Source.last = this;
  }
  close() {}
}

const row = (version: number, light: CaseRow['progressLight'], stage: CaseRow['stage']) =>
  ({
    id: 'c1',
    number: '1',
    version,
    stage,
    progressLight: light,
    category: { code: '1', name: '暴露垃圾', scheme: 's' },
    description: '垃圾堆在路口',
    reportedAt: '2026-11-20T01:00:00Z',
    reportingUnit: { id: 'community', name: '一社区' },
  }) as CaseRow;
const lights = { blue: 1, yellow: 0, green: 2 };
const level = (at: number, id: string, name: string | null, newest: CaseRow[]): UnitLevel => ({
  level: at,
  name,
  units: [{ id, name: `单位${at}`, lights, whole: at === 1 }],
  chosen: id,
  newest,
});
const levels = () => [
  level(1, 'district', '区级', [row(1, 'blue', 'reported')]),
  level(2, 'street', null, [row(1, 'blue', 'reported')]),
  level(3, 'community', '社区', [row(1, 'blue', 'reported')]),
];

beforeEach(() => vi.stubGlobal('EventSource', Source));

it('shows a case on every level, and turns its light on all of them in the same moment', async () => {
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/cases\/levels/, () => json({ levels: levels() })],
  ]);
  await showInTenant(<LevelsPage />, { texts: { desk } });
  expect(await screen.findByRole('heading', { name: '区级' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '第 2 级' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /单位3.*已上报 1.*处理中 0.*已处理 2/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const shown = () => [...document.querySelectorAll('[data-case]')].map((one) => one.getAttribute('data-light'));
  expect(shown()).toEqual(['blue', 'blue', 'blue']);
  const before = asked.length;
  act(() => {
    Source.last.dispatchEvent(new MessageEvent('case', { data: JSON.stringify(row(2, 'yellow', 'handling')) }));
  });
  await waitFor(() => expect(shown()).toEqual(['yellow', 'yellow', 'yellow']));
  await waitFor(() => expect(asked.length).toBe(before + 1)); // all numbers by one request
});

it('goes down another branch, and to the list of a unit with all beneath it', async () => {
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/cases\/levels/, () => json({ levels: levels() })],
  ]);
  await showInTenant(<LevelsPage />, { texts: { desk } });
  const street = (await screen.findByRole('heading', { name: '第 2 级' })).closest('li') as HTMLElement;
  expect(within(street).getByRole('link', { name: /查看清单/ })).toHaveAttribute(
    'href',
    '/t/liuzhou/desk?within=street',
  );
  fireEvent.click(within(street).getByRole('button', { name: /单位2/ }));
  await waitFor(() => expect(asked.some((one) => one.url.includes('unit=street'))).toBe(true));
});

it('takes no older news than what is shown', () => {
  const known = heard(levels(), [row(3, 'yellow', 'handling')]);
  expect(heard(known, [row(2, 'blue', 'to_sign')])[0]?.newest[0]?.progressLight).toBe('yellow');
});
