import { describe, expect, it } from 'vitest';
import { areaIn, areaOf } from './area';

const area = (words: string) => areaIn(new URLSearchParams({ area: words }));

describe('the area of a shared link', () => {
  it('is the one that was seen', () => {
    const seen = { west: 109.393881, south: 24.31, east: 109.437, north: 24.33449 };
    expect(area(areaOf(seen))).toEqual({ west: 109.3939, south: 24.31, east: 109.437, north: 24.3345 });
  });

  it.each(['', '109,24,110', '110,24,109,25', '109,25,110,24', '109,24,110,north', '109,24,190,25', '109,-90,110,25'])(
    'is none for "%s"',
    (words) => expect(area(words)).toBeNull(),
  );
});
