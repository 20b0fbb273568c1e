import { describe, expect, it } from 'vitest';
import type { SimilarCase } from '@/shared/api/types/cases';
import type { Category, Link } from '@/shared/api/types/tenants';
import { bodyOf, EMPTY, inOrder, leadsNowhere, linksFor, missing, needsOf, withCategory, withInto } from './needs';

const of2013 = (kind: 'matter' | 'part', code: string) => `GBT30428.2-2013 ${kind} ${code}`;
const catalogue = [
  { scheme: 'CJT214-2007', kind: 'matter', code: '0201', conditions: [{ id: 'old' }] },
  { scheme: 'GBT30428.2-2013', kind: 'part', code: '0201', conditions: [{ id: 'part' }] },
  { scheme: 'GBT30428.2-2013', kind: 'matter', code: '0201', conditions: [{ id: 'a' }, { id: 'b' }] },
  { scheme: 'GBT30428.2-2013', kind: 'matter', code: '0105', conditions: [{ id: 'only' }] },
] as Category[];
const REFUSALS = [
  'reject',
  'not_file',
  'back',
  'return',
  'check_fail',
  'cancel',
  'send_back',
  'verify_false',
  'refuse',
  'force_close',
  'appeal_refuse',
] as const;
const days = { first: '2026-12-01', last: '2026-12-31' };

describe('what an action needs', () => {
  it('is a reason whenever somebody is refused, even if the server does not insist', () => {
    for (const action of REFUSALS) {
      expect(needsOf({ action, needs: [], primary: false })).toContain('reason');
    }
  });

  it('is asked in the order in which people decide', () => {
    expect(needsOf({ action: 'file', needs: ['condition'], primary: true })).toEqual(['category', 'condition']);
    expect(needsOf({ action: 'escalate', needs: ['reason', 'link'], primary: false })).toEqual(['link', 'reason']);
    expect(needsOf({ action: 'dispatch', needs: ['unit'], primary: true })).toEqual(['unit']);
  });

  it('is missing until it says something', () => {
    expect(missing(['reason'], { ...EMPTY, reason: '  ' }, days)).toEqual(['reason']);
    expect(missing(['reason'], { ...EMPTY, reason: '重复上报' }, days)).toEqual([]);
    expect(missing(['unit', 'photo'], { ...EMPTY, unit: 'u1' }, days)).toEqual(['photo']);
    expect(missing(['handler'], { ...EMPTY, handler: ' ' }, days)).toEqual(['handler']);
    expect(missing(['handler'], { ...EMPTY, handler: '路面一班' }, days)).toEqual([]);
  });

  it('is a day on which handling can still begin again', () => {
    const until = (day: string) => missing(['until', 'reason'], { ...EMPTY, until: day, reason: '等待大修' }, days);
    expect(until('')).toEqual(['until']);
    expect(until('2026-11-30')).toEqual(['until']);
    expect(until('2027-01-01')).toEqual(['until']);
    expect(until('2026-12-24')).toEqual([]);
  });

  it('loses its condition with its category, and finds a single one by itself', () => {
    const chosen = { ...EMPTY, category: of2013('matter', '0201'), condition: 'b' };
    expect(withCategory(chosen, of2013('matter', '0201'), catalogue).condition).toBe('b');
    expect(withCategory(chosen, of2013('part', '0201'), catalogue).condition).toBe('part');
    expect(withCategory(chosen, 'CJT214-2007 matter 0201', catalogue).condition).toBe('old');
    expect(withCategory(chosen, of2013('matter', '0105'), catalogue).condition).toBe('only');
    expect(withCategory(chosen, null, catalogue).condition).toBeNull();
  });

  it('sends nothing that was not asked for', () => {
    const draft = { ...EMPTY, unit: 'u1', category: '0201', reason: 'x', note: ' 请尽快 ' };
    expect(bodyOf('dispatch', 7, draft, ['unit'])).toEqual({
      action: 'dispatch',
      version: 7,
      unit: 'u1',
      note: '请尽快',
    });
    expect(bodyOf('merge', 7, { ...draft, into: 'a' }, ['into'])).toEqual({
      action: 'merge',
      version: 7,
      into: 'a',
      note: '请尽快',
    });
    expect(bodyOf('close', 8, EMPTY, [])).toEqual({ action: 'close', version: 8 });
    expect(bodyOf('assign', 9, { ...EMPTY, handler: ' 路面一班 ', until: '2026-12-24' }, ['handler'])).toEqual({
      action: 'assign',
      version: 9,
      handler: '路面一班',
    });
    expect(
      bodyOf('ask_hang', 9, { ...EMPTY, until: '2026-12-24', reason: '等待大修' }, ['until', 'reason']),
    ).toMatchObject({ until: '2026-12-24', reason: '等待大修' });
  });

  it('finds a single similar case by itself, and never takes one for another', () => {
    const similar = (id: string) => ({ row: { id }, metres: 3 }) as SimilarCase;
    const [a, b] = [similar('a'), similar('b')];
    expect(withInto(EMPTY, undefined).into).toBeNull();
    expect(withInto(EMPTY, [a]).into).toBe('a');
    expect(withInto(EMPTY, [a, b]).into).toBeNull();
    expect(withInto({ ...EMPTY, into: 'b' }, [a, b]).into).toBe('b');
    expect(withInto({ ...EMPTY, into: 'b' }, [a]).into).toBeNull();
    expect(withInto({ ...EMPTY, into: 'b' }, undefined).into).toBe('b');
  });

  it('leads nowhere without a similar case, and from a case that others were merged into', () => {
    const some = [{ row: { id: 'a' }, metres: 3 } as SimilarCase];
    expect(leadsNowhere({ reports: 1 }, some)).toBe(false);
    expect(leadsNowhere({ reports: 1 }, undefined)).toBe(false);
    expect(leadsNowhere({ reports: 1 }, [])).toBe(true);
    expect(leadsNowhere({ reports: 2 }, some)).toBe(true);
  });

  it('goes down over a lower link and up over an upper one', () => {
    const links = [
      { id: 'd', role: 'lower' },
      { id: 'u', role: 'upper' },
    ] as Link[];
    expect(linksFor('delegate', links).map((link) => link.id)).toEqual(['d']);
    expect(linksFor('escalate', links).map((link) => link.id)).toEqual(['u']);
  });

  it('puts the usual way on first and refusals last', () => {
    const order = inOrder([
      { action: 'cancel', needs: [], primary: false },
      { action: 'delegate', needs: [], primary: false },
      { action: 'dispatch', needs: [], primary: true },
    ]);
    expect(order.map((one) => one.action)).toEqual(['dispatch', 'delegate', 'cancel']);
  });
});
