import { describe, expect, it } from 'vitest';
import { doneOf, faultOf, sameMapping, withField, type Batch } from './batch';

const batch = { state: 'applying', rows: 200, opened: 90, refused: 10 } as Batch;

describe('what columns mean', () => {
  it('is said by one column at most', () => {
    expect(withField({ a: 'lng', b: 'lat' }, 'c', 'lng')).toEqual({ b: 'lat', c: 'lng' });
    expect(withField({ a: 'lng', b: 'lat' }, 'a', null)).toEqual({ b: 'lat' });
  });

  it('needs words and a place', () => {
    expect(faultOf({ a: 'lng', b: 'lat' })).toBe('description');
    expect(faultOf({ a: 'description', b: 'lat' })).toBe('place');
    expect(faultOf({ a: 'description', b: 'point' })).toBeNull();
  });

  it('is the same whatever the order', () => {
    expect(sameMapping({ a: 'lng', b: 'lat' }, { b: 'lat', a: 'lng' })).toBe(true);
    expect(sameMapping({ a: 'lng' }, { a: 'lng', b: 'lat' })).toBe(false);
  });
});

describe('how far a batch is', () => {
  it('is counted in rows and whole only at its end', () => {
    expect(doneOf(batch)).toBe(50);
    expect(doneOf({ ...batch, opened: 190 })).toBe(99);
    expect(doneOf({ ...batch, state: 'applied' })).toBe(100);
    expect(doneOf({ ...batch, rows: 0 })).toBe(0);
  });
});
