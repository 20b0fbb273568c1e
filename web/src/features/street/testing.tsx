import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { CaseDetail, PossibleAction } from '@/shared/api/types/cases';
import { answering, json, type Asked } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import street from './locales/zh-CN.json';
import { queuedAction, queuedReport, type Entry, type Refusal } from './queue/entry';
import { store } from './queue/store';
import { drafts } from './drafts/drafts';
import { forget } from './kept';
import StreetFace from './StreetFace';

export const ME = 'liuzhou collector';
export const given = { owner: ME, tenant: 'liuzhou', title: '井盖', files: [] };
export const place = { lng: 109.42, lat: 24.32 };
const me = {
  username: 'collector',
  name: '李采集',
  unit: null,
  permissions: ['case.read', 'case.check', 'case.report'],
};

export const shown = (version: number, actions: PossibleAction[]) =>
  ({
    id: 'c1',
    number: 'N1',
    version,
    stage: 'handling',
    progressLight: 'yellow',
    description: '井盖破损',
    category: null,
    location: place,
    photos: [],
    recordings: [],
    history: [],
    reportedAt: '2026-11-20T02:00:00Z',
    actions,
  }) as unknown as CaseDetail;

type Answers = Parameters<typeof answering>[0];

/** The whole street face of somebody who is signed in, against a network that the test speaks for. */
export async function openStreet(part: string, more: Answers = []): Promise<Asked[]> {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
  const asked = answering([
    ...more,
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/profile\/outline$/, () => json({ type: 'FeatureCollection', features: [] })],
    [/api\/me$/, () => json(me)],
    [/api\/case-rules$/, () => json({ rules: { off: [], names: {}, photographed: [], hangDays: 30 } })],
    [/api\/(cases|catalogue)\?/, () => json({ items: [], next: null })],
  ]);
  await showInTenant(<StreetFace />, {
    at: `/t/liuzhou/street/${part}`,
    path: '/t/:tenant/street/*',
    texts: { street },
  });
  return asked;
}

/** The device as it was before anybody used it. */
export async function emptied(): Promise<void> {
  await store.replace(
    (await store.all(ME)).map((one) => one.key),
    [],
  );
  for (const name of ['report', 'step c1']) await drafts.remove(ME, name);
  await forget(ME);
}

export const refusal = (part: Partial<Refusal> = {}): Refusal => ({
  status: 422,
  kind: 'invalid',
  message: 'Something is invalid.',
  errors: [],
  requestId: 'r-1',
  current: null,
  ...part,
});

export async function waits(action: 'sign' | 'feed_back', part: Partial<Entry> = {}): Promise<Entry> {
  const entry = { ...queuedAction(given, { caseId: 'c1', number: 'N1', body: { action, version: 3 } }), ...part };
  await store.put(entry as Entry);
  return entry as Entry;
}

export async function reported(part: Partial<Entry> = {}): Promise<Entry> {
  const entry = { ...queuedReport(given, { description: '井盖没有了', place }), ...part };
  await store.put(entry as Entry);
  return entry as Entry;
}
