import { describe, expect, it } from 'vitest';
import type { Category } from '@/shared/api/types/tenants';
import { common, matching } from './categories';
import { fitted } from './photos';

const matter = (code: string, name: string, major = '市容环境类'): Category => ({
  id: code,
  scheme: 'GBT47678.5-2026',
  kind: 'matter',
  code,
  name,
  major: { code: code.slice(0, 2), name: major },
  conditions: [],
  aliases: [],
  own: false,
  retired: false,
});

const matters = [
  matter('01001', '供水井盖异常', '市政公用设施类'),
  matter('01023', '不明井盖异常', '市政公用设施类'),
  matter('06010', '暴露垃圾'),
  matter('06013', '道路破损'),
  matter('06042', '垃圾站（箱）满溢'),
  matter('09006', '占道经营', '街面秩序类'),
];

describe('choosing a category', () => {
  it('finds by words, class and code, the closest first', () => {
    expect(matching(matters, '垃圾').map((one) => one.code)).toEqual(['06042', '06010']);
    expect(matching(matters, '井盖')).toHaveLength(2);
    expect(matching(matters, '街面').map((one) => one.code)).toEqual(['09006']);
    expect(matching(matters, '0601').map((one) => one.code)).toEqual(['06010', '06013']);
    expect(matching(matters, ' ')).toEqual([]);
  });

  it('offers what is common and known here', () => {
    expect(common(matters).map((one) => one.name)).toEqual(['暴露垃圾', '占道经营', '道路破损', '不明井盖异常']);
    expect(common([matter('x', '别的')]).map((one) => one.name)).toEqual(['别的']);
  });
});

describe('a photo', () => {
  it('is made smaller, never larger, and keeps its shape', () => {
    expect(fitted(4000, 3000)).toEqual([1920, 1440]);
    expect(fitted(3000, 4000)).toEqual([1440, 1920]);
    expect(fitted(800, 600)).toEqual([800, 600]);
  });
});
