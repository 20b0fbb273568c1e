import { api, download } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { CaseDetail, CaseRow } from '@/shared/api/types/cases';
import type { LngLat, Page } from '@/shared/api/types/common';
import type { Me } from '@/shared/api/types/tenants';
import { turnsOf } from '@/shared/cases/turns';
import { metresBetween } from '@/shared/map/distance';
import { paths } from '@/shared/paths';
import { forget, keep, kept, keptNames, type Kept } from '../kept';
import { ownerOf } from '../queue/entry';

/** What waits for somebody on the street, the most urgent first. */
export interface Tasks {
  rows: CaseRow[];
  /** There are more that are less urgent. */
  more: boolean;
}

/** What somebody sees, and whether it is what there was earlier. */
export type Seen<T> = Kept<T> & { old: boolean };

const MOST = 200;
/** So many are taken along whole, to be worked on without a network. */
const WHOLE = 40;

export async function tasksOf(tenant: string, me: Me): Promise<Tasks> {
  const handles = me.permissions.includes('case.handle') && me.unit;
  const checks = me.permissions.includes('case.check');
  const [own, sites] = await Promise.all([
    handles ? listed(tenant, ['case.handle'], { unit: me.unit?.id }) : NONE,
    checks ? listed(tenant, ['case.check'], {}) : NONE,
  ]);
  // nobody checks what their own unit has handled
  const others = sites.rows.filter((row) => row.unit === null || row.unit.id !== me.unit?.id);
  return { rows: [...own.rows, ...others].sort(byDeadline), more: own.more || sites.more };
}

const NONE: Tasks = { rows: [], more: false };

async function listed(tenant: string, permissions: string[], filter: { unit?: string | undefined }): Promise<Tasks> {
  const page = await api<Page<CaseRow>>(paths.api(tenant, 'cases'), {
    query: { ...filter, stage: [...turnsOf(permissions)].join(','), sort: 'deadline', limit: MOST },
    onSignedOut: 'fail',
  });
  return { rows: page.items, more: page.next !== null };
}

/** Hazards go ahead of all others. */
export function byDeadline(a: CaseRow, b: CaseRow): number {
  return Number(Boolean(b.hazard)) - Number(Boolean(a.hazard)) || due(a) - due(b) || a.number.localeCompare(b.number);
}

function due({ dueAt }: CaseRow): number {
  return dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY;
}

/** The nearest first; what is equally near in the order of deadlines. */
export function byDistance(here: LngLat): (a: CaseRow, b: CaseRow) => number {
  return (a, b) => metresBetween(here, a.location) - metresBetween(here, b.location) || byDeadline(a, b);
}

/** Asks, and remembers the answer; without one, what was answered last. */
export async function seen<T>(owner: string, name: string, ask: () => Promise<T>): Promise<Seen<T>> {
  try {
    const value = await ask();
    await keep(owner, name, value);
    return { value, at: Date.now(), old: false };
  } catch (error) {
    if (!isProblem(error) || !(error.passing || error.status === 401)) throw error;
    const last = await kept<T>(owner, name);
    if (!last) throw error;
    return { ...last, old: true };
  }
}

export function caseNamed(id: string): string {
  return `case ${id}`;
}

export function detailOf(tenant: string, id: string): Promise<CaseDetail> {
  return api<CaseDetail>(paths.api(tenant, `cases/${id}`), { onSignedOut: 'fail' });
}

export function thumbNamed(id: string, photo: string): string {
  return `thumb ${id} ${photo}`;
}

/** Takes the first tasks along whole, as far as they have changed, and leaves behind what is no task any more. */
export async function takeAlong(tenant: string, me: Me, { rows }: Tasks): Promise<void> {
  const owner = ownerOf(tenant, me.username);
  const here = new Set(rows.map(({ id }) => id));
  const gone = (await keptNames(owner)).filter(
    (name) => /^(case|thumb) /.test(name) && !here.has(name.split(' ')[1] ?? ''),
  );
  await forget(owner, gone);
  for (const { id, version } of rows.slice(0, WHOLE)) {
    const last = await kept<CaseDetail>(owner, caseNamed(id));
    if (last?.value.version === version) continue;
    const whole = await detailOf(tenant, id);
    await keep(owner, caseNamed(id), whole);
    await takePictures(owner, whole);
  }
}

const PICTURES = 3;

/** A picture that cannot be had just now is none that one cannot do without. */
async function takePictures(owner: string, { id, photos }: CaseDetail): Promise<void> {
  for (const { id: photo, thumb } of photos.slice(0, PICTURES)) {
    const name = thumbNamed(id, photo);
    if (await kept<Blob>(owner, name)) continue;
    const picture = await download(thumb, { onSignedOut: 'fail' }).catch(() => null);
    if (picture) await keep(owner, name, picture);
  }
}
