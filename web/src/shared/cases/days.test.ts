import { describe, expect, it } from 'vitest';
import { daysAhead, isWithin } from './days';

describe('the days that may be chosen', () => {
  const days = daysAhead(Date.parse('2026-12-30T17:30:00Z'), 30, 'Asia/Shanghai');

  it('begin tomorrow where the tenant is, and end where its rules end', () => {
    expect(days).toEqual({ first: '2027-01-01', last: '2027-01-30' });
  });

  it('are days, none before and none after', () => {
    expect(isWithin('2027-01-01', days)).toBe(true);
    expect(isWithin('2027-01-30', days)).toBe(true);
    expect(isWithin('2026-12-31', days)).toBe(false);
    expect(isWithin('2027-01-31', days)).toBe(false);
    expect(isWithin('', days)).toBe(false);
    expect(isWithin('20270-01-05', days)).toBe(false);
  });
});
