import { describe, expect, it } from 'vitest';
import type { TenantEntry } from '@/shared/api/types/tenants';
import { byLevel, lineage, matching } from './cities';

const tenant = (
  slug: string,
  name: string,
  level: TenantEntry['level'],
  division: string,
  parent: string | null = null,
): TenantEntry => ({
  slug,
  name,
  level,
  division,
  parent,
  demo: true,
  centre: null,
});

const all = [
  tenant('platform', '平台', 'nation', '000000'),
  tenant('guangxi', '广西壮族自治区', 'province', '450000'),
  tenant('liuzhou', '柳州市', 'city', '450200', 'guangxi'),
  tenant('liuzhou-chengzhong', '城中区', 'county', '450202', 'liuzhou'),
  tenant('xining-chengzhong', '城中区', 'county', '630103', 'xining'),
];

describe('choosing a city', () => {
  it('tells two districts of one name apart by what is above them', () => {
    expect(lineage(all[3] as TenantEntry, all)).toEqual(['广西壮族自治区', '柳州市']);
    expect(matching(all, '柳州').map((one) => one.slug)).toEqual(['liuzhou', 'liuzhou-chengzhong']);
  });

  it('shows cities first and leaves the platform out', () => {
    expect(byLevel(matching(all, '')).map(([level]) => level)).toEqual(['city', 'county', 'province']);
    expect(matching(all, 'platform')).toEqual([]);
  });

  it('survives a circle', () => {
    const circle = [tenant('a', '甲', 'city', '1', 'b'), tenant('b', '乙', 'city', '2', 'a')];
    expect(lineage(circle[0] as TenantEntry, circle)).toEqual(['乙']);
  });
});
