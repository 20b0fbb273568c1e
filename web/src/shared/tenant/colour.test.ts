import { describe, expect, it } from 'vitest';
import { accentOf, contrast, parse } from './colour';

const rgb = (colour: string) => parse(colour) ?? [0, 0, 0];
const tint = (under: number[], colour: string) =>
  under.map((value, i) => value + ((rgb(colour)[i] ?? 0) - value) * 0.12) as [number, number, number];

describe('a tenant’s accent', () => {
  it.each(['#ffee00', '#1677ff', '#ffffff', '#000000', '#c8102e', 'nonsense', null])('%s stays readable', (colour) => {
    const day = accentOf(colour, false);
    const night = accentOf(colour, true);
    expect(contrast(rgb(day.text), tint([244, 246, 248], day.fill))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(night.text), tint([24, 31, 39], night.fill))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(day.fill), rgb(day.onFill))).toBeGreaterThanOrEqual(4.5);
  });

  it('is left alone when it is readable already', () => {
    expect(accentOf('#a80d26', false)).toEqual({ fill: '#a80d26', onFill: '#ffffff', text: '#a80d26' });
  });
});
