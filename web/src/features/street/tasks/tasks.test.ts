import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { noAnswer, ProblemError } from '@/shared/api/problem';
import type { CaseRow, PossibleAction } from '@/shared/api/types/cases';
import type { Me } from '@/shared/api/types/tenants';
import { answering, json } from '@/shared/testing/answers';
import { possibleAfter } from './actions';
import { byDeadline, byDistance, seen, tasksOf } from './tasks';

const row = (number: string, dueAt: string | null, lng = 109, unit: string | null = null) =>
  ({ id: number, number, dueAt, location: { lng, lat: 24 }, unit: unit && { id: unit, name: unit } }) as CaseRow;
const numbers = (rows: CaseRow[]) => rows.map((one) => one.number).join('');

describe('tasks', () => {
  const rows = [
    row('a', null, 109.3),
    row('b', '2026-11-22T10:00:00Z', 109.2),
    row('c', '2026-11-22T09:00:00Z', 109.1),
  ];

  it('come by deadline or by distance', () => {
    expect(numbers(rows.toSorted(byDeadline))).toBe('cba');
    const hazard = { ...row('h', null), hazard: 'category' as const };
    expect(numbers([...rows, hazard].toSorted(byDeadline))).toBe('hcba');
    expect(numbers(rows.toSorted(byDistance({ lng: 109.4, lat: 24 })))).toBe('abc');
  });

  it('are the unit’s to handle and all others’ to check, never one’s own', async () => {
    const asked = answering([
      [/stage=to_sign%2Chandling/, () => json({ items: [row('h', null)], next: 'more' })],
      [
        /stage=to_verify%2Cto_check%2Cchecking/,
        () => json({ items: [row('x', null, 109, 'U'), row('y', null, 109, 'V')], next: null }),
      ],
    ]);
    const me = { permissions: ['case.read', 'case.handle', 'case.check'], unit: { id: 'U', name: 'U' } } as Me;
    const found = await tasksOf('liuzhou', me);
    expect(numbers(found.rows)).toBe('hy');
    expect(found.more).toBe(true);
    expect(asked[0]?.url).toContain('unit=U');
  });

  it('are those of last time without a network or a session, and a refusal is one', async () => {
    expect(await seen('me', 'tasks', async () => 'new')).toMatchObject({ value: 'new', old: false });
    expect(await seen('me', 'tasks', () => Promise.reject(noAnswer()))).toMatchObject({ value: 'new', old: true });
    await expect(seen('you', 'tasks', () => Promise.reject(noAnswer()))).rejects.toThrow();
    await expect(seen('me', 'tasks', () => Promise.reject(new ProblemError({ status: 403 })))).rejects.toThrow();
  });
});

describe('what can be done', () => {
  const offered: PossibleAction[] = [
    { action: 'return', needs: ['reason'], primary: false },
    { action: 'feed_back', needs: ['photo'], primary: true },
    { action: 'file', needs: ['condition'], primary: true },
  ];

  it('is what belongs on the street, the usual next thing first', () => {
    expect(possibleAfter(offered, [], null).map((one) => one.action)).toEqual(['feed_back', 'return']);
  });

  it('while signing waits is to feed back, and nothing is guessed after that', () => {
    expect(possibleAfter([], ['sign'], null)).toEqual([{ action: 'feed_back', needs: [], primary: true }]);
    expect(possibleAfter([], ['sign', 'feed_back'], null)).toEqual([]);
  });
});
