import { describe, expect, it } from 'vitest';
import type { AnsweringRule } from '@/shared/api/types/responsibility';
import type { Category } from '@/shared/api/types/tenants';
import { aboutOptions, formOf, foundFor, put, rosterOf, ruleOf } from './responsibility';

const rule: AnsweringRule = {
  name: '店外经营归大队',
  scheme: 'GBT47678.5-2026',
  kind: 'matter',
  category: '09005',
  major: null,
  grid: null,
  under: 'u1',
  when: 'between',
  from: '18:00',
  to: '08:00',
  unit: null,
  roster: 'night',
};

describe('a rule', () => {
  it('is the same after its form', () => {
    for (const one of [
      rule,
      { ...rule, category: null, major: '09', roster: null, unit: 'u2' },
      { ...rule, kind: null },
      {
        ...rule,
        scheme: null,
        kind: null,
        category: null,
        grid: 'G1',
        under: null,
        when: 'always',
        from: null,
        to: null,
      },
    ] as AnsweringRule[]) {
      expect(ruleOf(formOf(one))).toEqual(one);
    }
  });

  it('forgets hours that it does not hold in', () => {
    expect(ruleOf({ ...formOf(rule), when: 'working' })).toMatchObject({ from: null, to: null });
  });

  it('takes the place of the one it was', () => {
    expect(put(['a', 'b'], 0, 'c')).toEqual(['c', 'b']);
    expect(put(['a', 'b'], null, 'c')).toEqual(['a', 'b', 'c']);
  });
});

describe('what a rule is about', () => {
  const one = (kind: string, name: string, scheme = 'GBT30428.2-2013') =>
    ({ kind, scheme, code: '0102', name, major: { code: '01', name: `${name}类` } }) as Category;
  const kinds = { part: '部件', matter: '事件', both: '全部' };
  const both = [one('part', '通信交接箱'), one('matter', '私搭乱建')];

  it('tells parts from matters, also those of one code, and schemes', () => {
    const { majors, single } = aboutOptions(both, kinds);
    expect(majors).toEqual([
      { value: 'major GBT30428.2-2013 part 01', label: '通信交接箱类 01 · 部件 · GBT30428.2-2013' },
      { value: 'major GBT30428.2-2013 matter 01', label: '私搭乱建类 01 · 事件 · GBT30428.2-2013' },
    ]);
    expect(single.map(({ value }) => value)).toEqual([
      'category GBT30428.2-2013 part 0102',
      'category GBT30428.2-2013 matter 0102',
    ]);
  });

  it('is no part where cases are filed about matters alone', () => {
    const { majors, single } = aboutOptions([one('part', '停车场', 'GBT47678.5-2026')], kinds);
    expect([...majors, ...single]).toEqual([]);
  });

  it('stays what it was on a rule from before kinds', () => {
    const old = { ...rule, scheme: 'GBT30428.2-2013', kind: null, category: '0102' };
    const { majors, single } = aboutOptions(both, kinds, old);
    expect(majors).toHaveLength(2);
    expect(single.map(({ value }) => value)).toContain(formOf(old).about);
    expect(foundFor(old, both)?.name).toBe('私搭乱建');
    expect(foundFor({ ...old, kind: 'part' }, both)?.name).toBe('通信交接箱');
  });
});

describe('a roster', () => {
  it('may have no single days and no crews', () => {
    const shift = { days: [1], from: '18:00', to: '08:00', unit: 'u', crew: ' ' };
    expect(rosterOf({ code: 'r', name: ' 值班 ', week: [shift] })).toEqual({
      code: 'r',
      name: '值班',
      week: [{ ...shift, crew: null }],
      days: [],
    });
  });
});
