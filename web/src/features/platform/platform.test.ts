import { describe, expect, it } from 'vitest';
import type { Division, PlatformTenant } from '@/shared/api/types/platform';
import { bodyOf, parentFor, suggestionFor } from './onboarding';
import { slugFault, slugTyped } from './slug';

describe('the name in the address', () => {
  it.each(['liuzhou', 'liuzhou-chengzhong', 'c2'])('may be %s', (slug) => {
    expect(slugFault(slug, [])).toBeNull();
  });

  it.each([
    ['', 'missing'],
    ['a', 'form'],
    ['2liuzhou', 'form'],
    ['liu--zhou', 'form'],
    ['liuzhou-', 'form'],
    ['柳州', 'form'],
    ['platform', 'reserved'],
    ['guangxi', 'taken'],
    ['x'.repeat(41), 'form'],
  ])('may not be %s', (slug, fault) => {
    expect(slugFault(slug, ['guangxi'])).toBe(fault);
  });

  it('is put right as it is typed', () => {
    expect(slugTyped('Liuzhou  Chengzhong')).toBe('liuzhou-chengzhong');
    expect(slugTyped('柳州lz!')).toBe('lz');
  });
});

describe('a new city', () => {
  const tenant = (slug: string, division: string) => ({ slug, division }) as PlatformTenant;
  const tenants = [tenant('china', '100000'), tenant('guangxi', '450000'), tenant('liuzhou', '450200')];

  it('belongs under the nearest tenant above it', () => {
    expect(parentFor('450202', tenants)?.slug).toBe('liuzhou');
    expect(parentFor('450300', tenants)?.slug).toBe('guangxi');
    expect(parentFor('220000', tenants)?.slug).toBe('china');
    expect(parentFor('100000', tenants)).toBeNull();
  });

  it('takes level and name from its division', () => {
    const division = { code: '450202', name: '城中区', level: 'county' } as Division;
    expect(suggestionFor(division, '城中区平台', tenants)).toEqual({
      level: 'county',
      name: '城中区平台',
      parent: 'liuzhou',
    });
  });

  it('is asked for in the words of the interface', () => {
    const form = {
      division: '450202',
      slug: 'c',
      name: ' 城中区 ',
      level: 'county' as const,
      administrator: { username: 'admin ', name: ' 韦' },
    };
    expect(bodyOf(form)).toEqual({
      slug: 'c',
      name: '城中区',
      level: 'county',
      division: '450202',
      parent: null,
      domains: [],
      administrator: { username: 'admin', name: '韦' },
    });
  });
});
