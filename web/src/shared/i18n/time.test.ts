import { describe, expect, it } from 'vitest';
import { duration, relative } from './time';

describe('times', () => {
  const now = new Date('2026-11-21T10:00:00Z');

  it('are told in the largest unit that fits', () => {
    expect(relative('zh-CN', '2026-11-21T09:57:00Z', now)).toBe('3分钟前');
    expect(relative('zh-CN', '2026-11-23T11:00:00Z', now)).toBe('后天');
    expect(relative('en', '2026-11-21T04:00:00Z', now)).toBe('6 hours ago');
  });

  it('last in two units at most', () => {
    expect(duration('zh-CN', 2 * 3600 + 5 * 60)).toBe('2小时 5分钟');
    expect(duration('en', 26 * 3600 + 60)).toBe('1d 2h');
    expect(duration('zh-CN', 10)).toBe('0分钟');
  });
});
