import { describe, expect, it } from 'vitest';
import { openState } from './openHours';

// 21 November 2026 is a Saturday; Shanghai is eight hours ahead
const at = (utc: string) => new Date(`2026-11-${utc}Z`);
const state = (openHours: string, utc: string, more = {}) =>
  openState({ status: 'open', attributes: { openHours, ...more } }, at(utc), 'Asia/Shanghai');

describe('open now', () => {
  it.each([
    ['24/7', '21T19:00:00', { kind: 'open', until: null }],
    ['06:00-22:00', '21T04:00:00', { kind: 'open', until: '22:00' }],
    ['06:00-22:00', '20T21:59:00', { kind: 'shut', from: '06:00' }],
    ['06:00-22:00', '21T15:00:00', { kind: 'shut', from: null }],
    ['Mo-Su 05:30-23:30', '21T15:29:00', { kind: 'open', until: '23:30' }],
    ['Mo-Fr 08:00-18:00; Sa,Su 09:00-17:00', '21T00:30:00', { kind: 'shut', from: '09:00' }],
    ['Mo-Fr 08:00-18:00; Sa,Su 09:00-17:00', '23T00:30:00', { kind: 'open', until: '18:00' }],
    ['Mo-Su 08:00-18:00; Sa off', '21T04:00:00', { kind: 'shut', from: null }],
    ['18:00-02:00', '20T17:30:00', { kind: 'open', until: '02:00' }],
    ['08:00-12:00,14:00-18:00', '21T05:00:00', { kind: 'shut', from: '14:00' }],
    ['00:00-24:00', '21T05:00:00', { kind: 'open', until: null }],
    ['sunrise-sunset', '21T05:00:00', { kind: 'unknown' }],
    ['Mo-Fr 08:00-18:00; PH off', '21T05:00:00', { kind: 'unknown' }],
    ['白天', '21T05:00:00', { kind: 'unknown' }],
    ['', '21T05:00:00', { kind: 'unknown' }],
  ])('%s at %s', (hours, utc, expected) => {
    expect(state(hours, utc)).toEqual(expected);
  });

  it('believes the status before the hours', () => {
    expect(openState({ status: 'repair', attributes: { open24h: true } }, at('21T04:00:00'), 'Asia/Shanghai')).toEqual({
      kind: 'out',
      status: 'repair',
    });
  });
});
