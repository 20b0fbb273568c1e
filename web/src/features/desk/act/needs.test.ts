import { describe, expect, it } from 'vitest';
import type { Category, Link } from '@/shared/api/types/tenants';
import { bodyOf, EMPTY, inOrder, linksFor, missing, needsOf, withCategory } from './needs';

const catalogue = [
  { code: '0201', conditions: [{ id: 'a' }, { id: 'b' }] },
  { code: '0105', conditions: [{ id: 'only' }] },
] as Category[];

describe('what an action needs', () => {
  it('is a reason whenever somebody is refused, even if the server does not insist', () => {
    for (const action of ['reject', 'not_file', 'back', 'return', 'check_fail', 'cancel', 'send_back'] as const) {
      expect(needsOf({ action, needs: [], primary: false })).toContain('reason');
    }
  });

  it('is asked in the order in which people decide', () => {
    expect(needsOf({ action: 'file', needs: ['condition'], primary: true })).toEqual(['category', 'condition']);
    expect(needsOf({ action: 'escalate', needs: ['reason', 'link'], primary: false })).toEqual(['link', 'reason']);
    expect(needsOf({ action: 'dispatch', needs: ['unit'], primary: true })).toEqual(['unit']);
  });

  it('is missing until it says something', () => {
    expect(missing(['reason'], { ...EMPTY, reason: '  ' })).toEqual(['reason']);
    expect(missing(['reason'], { ...EMPTY, reason: '重复上报' })).toEqual([]);
    expect(missing(['unit', 'photo'], { ...EMPTY, unit: 'u1' })).toEqual(['photo']);
  });

  it('loses its condition with its category, and finds a single one by itself', () => {
    const chosen = { ...EMPTY, category: '0201', condition: 'b' };
    expect(withCategory(chosen, '0201', catalogue).condition).toBe('b');
    expect(withCategory(chosen, '0105', catalogue).condition).toBe('only');
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
    expect(bodyOf('close', 8, EMPTY, [])).toEqual({ action: 'close', version: 8 });
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
