import { describe, expect, it } from 'vitest';
import type { AnsweringRule } from '@/shared/api/types/responsibility';
import type { Category } from '@/shared/api/types/tenants';
import { aboutOptions, formOf, put, rosterOf, ruleOf } from './responsibility';

const rule: AnsweringRule = {
  name: '店外经营归大队',
  scheme: 'GBT47678.5-2026',
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
      { ...rule, scheme: null, category: null, grid: 'G1', under: null, when: 'always', from: null, to: null },
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
  it('is a major or one category, by its matter where a part has the same code', () => {
    const one = (kind: string, name: string) =>
      ({ kind, scheme: 's', code: '02001', name, major: { code: '02', name: '交通' } }) as Category;
    const { majors, single } = aboutOptions([one('part', '停车场'), one('matter', '停车场异常')]);
    expect(majors).toEqual([{ value: 'major s 02', label: '交通 02' }]);
    expect(single).toEqual([{ value: 'category s 02001', label: '停车场异常 02001' }]);
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
