import { describe, expect, it } from 'vitest';
import { distanceText, metresBetween } from './distance';

describe('distance', () => {
  it('is measured along the ground', () => {
    expect(metresBetween({ lng: 109.42, lat: 24.32 }, { lng: 109.43, lat: 24.32 })).toBeCloseTo(1013.3, 0);
  });

  it('is told as a person would', () => {
    expect(distanceText('zh-CN', 347)).toBe('350米');
    expect(distanceText('zh-CN', 1240)).toBe('1.2公里');
    expect(distanceText('en', 12_400)).toBe('12 km');
    expect(distanceText('en', 3)).toBe('10 m');
  });
});
