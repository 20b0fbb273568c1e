import { describe, expect, it } from 'vitest';
import { keyOf, sentAs } from './key';

describe('what names a category', () => {
  it('is scheme, kind and code, for a code alone has many meanings', () => {
    const street = keyOf({ scheme: 'GBT30428.2-2013', kind: 'matter', code: '0405' });
    const emergency = keyOf({ scheme: 'CJT214-2007', kind: 'matter', code: '0405' });
    const part = keyOf({ scheme: 'GBT30428.2-2013', kind: 'part', code: '0405' });
    expect(new Set([street, emergency, part]).size).toBe(3);
    expect(sentAs(emergency)).toEqual({ category: '0405', categoryScheme: 'CJT214-2007', categoryKind: 'matter' });
  });

  it('is the matter where nobody kept the kind', () => {
    expect(keyOf({ scheme: 'S', kind: null, code: '1' })).toBe(keyOf({ scheme: 'S', kind: 'matter', code: '1' }));
  });
});
