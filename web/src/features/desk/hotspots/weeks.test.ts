import { expect, it } from 'vitest';
import { daysText, weekOf, weeksUntil } from './weeks';

it('names weeks as ISO 8601 does, over the turn of the year', () => {
  expect(weekOf('2026-11-24')).toEqual({ name: '2026-W48', from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2026-11-22').name).toBe('2026-W47');
  expect(weekOf('2025-01-01')).toMatchObject({ name: '2025-W01', from: '2024-12-30' });
  expect(weekOf('2027-01-03').name).toBe('2026-W53');
  expect(weekOf('2024-12-29').name).toBe('2024-W52');
});

it('offers the weeks of the tenant, whatever the day is here', () => {
  const now = new Date('2026-11-22T20:00:00Z');
  expect(weeksUntil(now, 'Asia/Shanghai', 3).map(({ name }) => name)).toEqual(['2026-W48', '2026-W47', '2026-W46']);
  expect(weeksUntil(now, 'Europe/London', 1)[0]).toMatchObject({ name: '2026-W47', running: true });
});

it('says days in the language of the reader', () => {
  expect(daysText('en', '2026-11-16', '2026-11-22')).toBe('Nov 16 – Nov 22');
  expect(daysText('zh-CN', '2026-11-16', '2026-11-22')).toBe('11月16日 – 11月22日');
});
