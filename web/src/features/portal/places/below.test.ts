import { describe, expect, it } from 'vitest';
import type { TenantEntry } from '@/shared/api/types/tenants';
import { childrenOf, isLocal } from './below';

const entry = (slug: string, parent: string | null, division: string): TenantEntry => ({
  slug,
  parent,
  division,
  name: slug,
  level: 'city',
  demo: false,
  centre: null,
});

describe('platforms below', () => {
  it('are those right below, by division', () => {
    const all = [
      entry('b', 'p', '450300'),
      entry('a', 'p', '450200'),
      entry('a1', 'a', '450202'),
      entry('p', null, '450000'),
    ];
    expect(childrenOf('p', all).map((one) => one.slug)).toEqual(['a', 'b']);
  });

  it('are asked for above the city only', () => {
    expect((['nation', 'province', 'city', 'county'] as const).filter((level) => isLocal({ level }))).toEqual([
      'city',
      'county',
    ]);
  });
});
