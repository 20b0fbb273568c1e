import { describe, expect, it } from 'vitest';
import { moment, openState } from './openHours';

// 21 November 2026 is a Saturday; Shanghai is eight hours ahead
const at = (local: string) => new Date(`2026-11-${local}:00+08:00`);
const span = (from: string, to: string, state: 'open' | 'unknown' = 'open') => ({
  from: at(from).toISOString(),
  to: at(to).toISOString(),
  state,
});
const until = at('29T00:00').toISOString();
const state = (now: string, ...spans: ReturnType<typeof span>[]) =>
  openState({ status: 'open', opening: { until, spans } }, at(now));

describe('open now', () => {
  const day = span('21T06:00', '21T22:00');
  const next = span('22T06:00', '22T22:00');

  it('follows the clock', () => {
    expect(state('21T05:59', day, next)).toEqual({ kind: 'shut', next: at('21T06:00') });
    expect(state('21T06:00', day, next)).toEqual({ kind: 'open', next: at('21T22:00') });
    expect(state('21T21:59', day, next)).toEqual({ kind: 'open', next: at('21T22:00') });
    expect(state('21T22:00', day, next)).toEqual({ kind: 'shut', next: at('22T06:00') });
    expect(state('22T22:00', day, next)).toEqual({ kind: 'shut', next: null });
  });

  it('names no end that it was not told', () => {
    const always = { from: at('20T00:00').toISOString(), to: until, state: 'open' as const };
    expect(state('21T06:00', always)).toEqual({ kind: 'open', next: null });
  });

  it('leaves an end unsaid that nobody knows', () => {
    const perhaps = span('21T18:00', '21T20:00', 'unknown');
    expect(state('21T12:00', span('21T08:00', '21T18:00'), perhaps)).toEqual({ kind: 'open', next: 'unknown' });
    expect(state('21T12:00', span('21T08:00', '21T17:00'), perhaps)).toEqual({ kind: 'open', next: at('21T17:00') });
  });

  it('does not know what the hours leave open, nor what was never told, nor what is told no more', () => {
    const perhaps = span('21T12:00', '21T18:00', 'unknown');
    expect(state('21T13:00', perhaps)).toEqual({ kind: 'unknown' });
    expect(state('21T11:00', perhaps)).toEqual({ kind: 'shut', next: null });
    expect(state('29T00:00', day)).toEqual({ kind: 'unknown' });
    expect(openState({ status: 'open' }, at('21T11:00'))).toEqual({ kind: 'unknown' });
  });

  it('believes the status before the hours', () => {
    expect(openState({ status: 'repair', opening: { until, spans: [day] } }, at('21T11:00'))).toEqual({
      kind: 'out',
      status: 'repair',
    });
  });
});

describe('a moment', () => {
  it.each([
    ['21T05:40', '21T06:00', '20分钟后', 'in 20 minutes'],
    ['20T23:50', '21T00:10', '20分钟后', 'in 20 minutes'],
    ['21T05:59', '21T22:00', '22:00', '22:00'],
    ['21T22:00', '22T06:00', '明天 06:00', 'tomorrow 06:00'],
    ['21T22:00', '22T00:00', '明天 00:00', 'tomorrow 00:00'],
    ['21T22:00', '25T00:00', '周三 00:00', 'Wed 00:00'],
    ['21T22:00', '26T06:00', '周四 06:00', 'Thu 06:00'],
    ['21T22:00', '27T06:00', '11/27周五 06:00', 'Fri, 11/27 06:00'],
    ['21T05:00', '28T06:00', '11/28周六 06:00', 'Sat, 11/28 06:00'],
  ])('at %s: %s', (now, then, chinese, english) => {
    expect(moment(at(then), at(now), 'zh-CN', 'Asia/Shanghai')).toBe(chinese);
    expect(moment(at(then), at(now), 'en', 'Asia/Shanghai')).toBe(english);
  });

  it.each([
    ['21T12:00', '22T00:00', '24:00', '24:00'],
    ['21T12:00', '22T02:00', '明天 02:00', 'tomorrow 02:00'],
    ['21T12:00', '23T00:00', '明天 24:00', 'tomorrow 24:00'],
    ['21T12:00', '25T00:00', '周二 24:00', 'Tue 24:00'],
  ])('is an end at %s: %s', (now, then, chinese, english) => {
    expect(moment(at(then), at(now), 'zh-CN', 'Asia/Shanghai', true)).toBe(chinese);
    expect(moment(at(then), at(now), 'en', 'Asia/Shanghai', true)).toBe(english);
  });

  it('is tomorrow by the calendar, also before a day of 23 hours', () => {
    const [now, then] = [new Date('2026-03-07T23:30:00-05:00'), new Date('2026-03-08T08:00:00-04:00')];
    expect(moment(then, now, 'en', 'America/New_York')).toBe('tomorrow 08:00');
  });
});
