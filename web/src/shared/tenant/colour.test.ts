import { describe, expect, it } from 'vitest';
import { accentOf, contrast, parse } from './colour';

const rgb = (colour: string) => parse(colour) ?? [0, 0, 0];

describe('a tenant’s accent', () => {
  it.each(['#ffee00', '#1677ff', '#ffffff', '#000000', '#c8102e', 'nonsense', null])('%s stays readable', (colour) => {
    const day = accentOf(colour, false);
    const night = accentOf(colour, true);
    expect(contrast(rgb(day.text), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(night.text), [24, 31, 39])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(day.fill), rgb(day.onFill))).toBeGreaterThanOrEqual(4.5);
  });

  it('is left alone when it is readable already', () => {
    expect(accentOf('#c8102e', false)).toEqual({ fill: '#c8102e', onFill: '#ffffff', text: '#c8102e' });
  });
});
