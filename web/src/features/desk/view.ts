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
