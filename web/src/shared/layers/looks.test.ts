import { describe, expect, it } from 'vitest';
import { contrast, parse } from '../tenant/colour';
import { hueOf, HUES, iconOf, ICONS } from './looks';

const against = (colour: string, ground: string) => contrast(parse(colour) ?? [0, 0, 0], parse(ground) ?? [0, 0, 0]);

describe('what a layer looks like', () => {
  it.each(Object.entries(HUES))('%s is told from its ground, and white from it', (_, [light, dark]) => {
    for (const paper of ['#ffffff', '#e6ebee', '#f4f6f8']) expect(against(light, paper)).toBeGreaterThanOrEqual(3);
    for (const paper of ['#141b22', '#181f27', '#1f2832']) expect(against(dark, paper)).toBeGreaterThanOrEqual(3);
    // how many there are is written in it
    for (const hue of [light, dark]) expect(against(hue, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('is one of those that the contract knows', () => {
    expect(Object.keys(HUES).join(' ')).toBe('teal indigo blue amber green brown violet rose slate');
    expect(Object.keys(ICONS).join(' ')).toBe('toilet parking water rest park bin book medical sport charger bus pin');
    expect(new Set(Object.values(ICONS)).size).toBe(12);
    expect(new Set(Object.values(HUES).flat()).size).toBe(18);
  });

  it('is a slate pin where nothing is known of it', () => {
    expect([hueOf(undefined, false), hueOf({ colour: 'ultraviolet' }, true)]).toEqual(HUES['slate']);
    expect([iconOf(undefined), iconOf({ icon: 'teapot' })]).toEqual([ICONS['pin'], ICONS['pin']]);
  });
});
