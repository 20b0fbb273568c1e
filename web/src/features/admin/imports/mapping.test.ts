import { describe, expect, it } from 'vitest';
import { countedReasons, mappingFault, mappingOf, sameMapping, withField } from './mapping';

const columns = [
  { name: '名称', field: 'name', sample: [] },
  { name: 'X', field: null, sample: [] },
  { name: 'Y', field: 'lat', sample: [] },
];

describe('the columns of a file', () => {
  const guessed = mappingOf(columns);

  it('stand for one field each', () => {
    const taken = withField(guessed, 'X', 'lat');
    expect(taken).toEqual({ 名称: 'name', X: 'lat', Y: null });
    expect(withField(taken, 'X', null).X).toBeNull();
    expect(withField({ a: null, b: null }, 'a', null)).toEqual({ a: null, b: null });
  });

  it('must tell what and where', () => {
    expect(mappingFault(guessed)).toBe('place');
    expect(mappingFault(withField(guessed, 'X', 'lng'))).toBeNull();
    expect(mappingFault({ a: 'latLng', b: 'address' })).toBeNull();
    expect(mappingFault({ a: 'lng', b: 'lat' })).toBe('name');
  });

  it('are sent again only when they changed', () => {
    expect(sameMapping(guessed, { 名称: 'name', Y: 'lat' })).toBe(true);
    expect(sameMapping(guessed, withField(guessed, 'X', 'lng'))).toBe(false);
  });
});

describe('reasons', () => {
  it('are counted, the commonest first', () => {
    const told = [
      { field: 'lng', why: '坐标不在本地区范围内' },
      { field: 'name', why: '缺少此项' },
      { field: 'lng', why: '坐标不在本地区范围内' },
    ];
    expect(countedReasons(told)).toEqual([
      { field: 'lng', why: '坐标不在本地区范围内', count: 2 },
      { field: 'name', why: '缺少此项', count: 1 },
    ]);
  });
});
