import { describe, expect, it } from 'vitest';
import { composed, type Draft } from './draft';

const draft: Draft = {
  description: ' 井盖破损 ',
  address: '',
  name: '',
  phone: '',
  at: { lng: 109.42000000012, lat: 24.32 },
  category: null,
  facility: null,
};

describe('a report', () => {
  it('carries only what was said', () => {
    expect(composed(draft)).toEqual({
      ready: true,
      report: { description: '井盖破损', place: { lng: 109.42, lat: 24.32 } },
    });
  });

  it('carries all that was said', () => {
    expect(
      composed({
        ...draft,
        address: '中山路',
        phone: '139 0000 0000',
        category: 'GBT47678.5-2026 matter 01001',
        facility: 'f',
      }),
    ).toMatchObject({
      report: {
        category: '01001',
        categoryScheme: 'GBT47678.5-2026',
        categoryKind: 'matter',
        facility: 'f',
        reporter: { phone: '139 0000 0000' },
        place: { address: '中山路' },
      },
    });
  });

  it('says what is missing', () => {
    expect(composed({ ...draft, description: ' ', at: null, phone: 'abc' })).toEqual({
      ready: false,
      missing: ['description', 'phone', 'place'],
    });
  });
});
