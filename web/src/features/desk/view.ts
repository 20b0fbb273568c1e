import type { CaseRow } from '@/shared/api/types/cases';
import type { DeadlineLight, Stage } from '@/shared/api/types/lifecycle';
import { keyOf } from '@/shared/catalogue/key';
import { ENDED, OPEN } from '@/shared/cases/stages';

/** What the list shows at present; it stands in the address, so that a reload or a colleague sees the same. */
export interface View {
  stage: Stage | null;
  deadline: DeadlineLight | null;
  unit: string | null;
  /** The unit that, or one beneath which, handles or has found them. */
  within: string | null;
  /** Scheme, kind and code. */
  category: string | null;
  /** Code of the grid that cases were filed under. */
  grid: string | null;
  /** Only what goes ahead of all others. */
  hazard: boolean;
  sort: 'deadline' | 'reported';
  q: string;
  /** First and last day on which they were reported, as 2026-11-23. */
  from: string | null;
  to: string | null;
}

/** Whether the index is asked: for words, and for a time. */
export const isSearch = (view: View): boolean => Boolean(view.q || view.from || view.to);

/** All cases, whatever they are. */
export const EVERYWHERE = {
  stage: null,
  deadline: null,
  unit: null,
  within: null,
  category: null,
  grid: null,
  hazard: false,
  from: null,
  to: null,
} as const satisfies Partial<View>;

/** Whether anything but words narrows the list down. */
export const isNarrowed = (view: View): boolean =>
  (Object.keys(EVERYWHERE) as (keyof typeof EVERYWHERE)[]).some((name) => Boolean(view[name]));

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(written: string | null): string | null {
  return written && DAY.test(written) && !Number.isNaN(Date.parse(written)) ? written : null;
}

const LIGHTS: readonly DeadlineLight[] = ['red', 'yellow', 'green'];

export function viewOf(params: URLSearchParams): View {
  const stage = [...OPEN, ...ENDED].find((one) => one === params.get('stage'));
  return {
    stage: stage ?? null,
    deadline: LIGHTS.find((light) => light === params.get('deadline')) ?? null,
    unit: params.get('unit'),
    within: params.get('within'),
    category: params.get('category')?.split(' ').length === 3 ? params.get('category') : null,
    grid: params.get('grid'),
    hazard: params.get('hazard') === 'true',
    sort: params.get('sort') === 'reported' ? 'reported' : 'deadline',
    q: params.get('q') ?? '',
    from: dayOf(params.get('from')),
    to: dayOf(params.get('to')),
  };
}

export function paramsOf(view: View): URLSearchParams {
  const given = Object.entries(view).filter(([name, value]) => value && !(name === 'sort' && value === 'deadline'));
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}

/** Whether a row still belongs where it is shown. */
export function fits(row: CaseRow, view: View): boolean {
  return (
    (view.stage === null || row.stage === view.stage) &&
    (view.deadline === null || row.deadlineLight === view.deadline) &&
    (view.unit === null || row.unit?.id === view.unit) &&
    (view.category === null || (row.category !== null && keyOf(row.category) === view.category)) &&
    (!view.hazard || Boolean(row.hazard)) &&
    (view.grid === null || row.grid?.code === view.grid)
  );
}
