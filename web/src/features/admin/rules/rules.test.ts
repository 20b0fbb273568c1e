import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/shared/api/problem';
import {
  bodyOf,
  changesBetween,
  CLOCKS,
  faultsOf,
  merged,
  rangeOf,
  RANGES,
  refusedParts,
  withStep,
  type Draft,
} from './rules';
import { noCity } from './testing';

const usual: Draft = {
  off: [],
  photographed: ['feed_back'],
  minutes: Object.fromEntries(CLOCKS.map((clock) => [clock, 15])) as Draft['minutes'],
  names: {},
  returnsReviewed: false,
  extensions: 2,
  hangs: 1,
  hangDays: 365,
  nearMetres: 50,
  nearHours: 24,
  city: noCity,
};

describe('the rules of a city', () => {
  it('go out without empty names', () => {
    const body = bodyOf({ ...usual, names: { to_check: ' 待复核 ', closed: ' ' } });
    expect(body.names).toEqual({ to_check: '待复核' });
    expect(body.hangDays).toBe(365);
  });

  it('have a step once or not at all', () => {
    expect(withStep(['assign'], 'assign', true)).toEqual(['assign']);
    expect(withStep(['assign', 'visit'], 'assign', false)).toEqual(['visit']);
  });

  it('count what was changed', () => {
    expect(changesBetween(usual, usual)).toEqual([]);
    expect(changesBetween(usual, { ...usual, names: { closed: ' ' } })).toEqual([]);
    const changed: Draft = {
      ...usual,
      off: ['assign'],
      photographed: [],
      minutes: { ...usual.minutes, accept: 30 },
      names: { closed: '办结' },
      hangs: 0,
    };
    expect(changesBetween(usual, changed).sort()).toEqual([
      'hangs',
      'minutes/accept',
      'names/closed',
      'off/assign',
      'photographed/feed_back',
    ]);
  });

  it('take numbers in their range', () => {
    expect(faultsOf(usual)).toEqual([]);
    const wrong = { ...usual, minutes: { ...usual.minutes, file: null, sign: 10_081 }, hangDays: 0 };
    expect(faultsOf(wrong)).toEqual(['minutes/file', 'minutes/sign', 'hangDays']);
    expect(faultsOf({ ...usual, nearMetres: 501, nearHours: null })).toEqual(['nearMetres', 'nearHours']);
    expect(faultsOf({ ...usual, nearMetres: 1, nearHours: 168 })).toEqual([]);
    expect([rangeOf('nearHours'), rangeOf('minutes/file')]).toEqual([RANGES.nearHours, RANGES.minutes]);
  });
});

describe('rules that somebody else has saved meanwhile', () => {
  it('come in, and leave what was changed here', () => {
    const mine: Draft = {
      ...usual,
      off: ['assign'],
      minutes: { ...usual.minutes, accept: 30 },
      names: { closed: '办结' },
      nearMetres: 30,
    };
    const theirs: Draft = {
      ...usual,
      off: ['visit'],
      photographed: [],
      minutes: { ...usual.minutes, accept: 20, file: 45 },
      names: { closed: '完结', handling: '办理中' },
      hangDays: 90,
      nearHours: 72,
    };
    const both = merged(usual, mine, theirs);
    expect(both.off.sort()).toEqual(['assign', 'visit']);
    expect(both.photographed).toEqual([]);
    expect(both.minutes).toMatchObject({ accept: 30, file: 45, sign: 15 });
    expect(bodyOf(both).names).toEqual({ closed: '办结', handling: '办理中' });
    expect(both).toMatchObject({ hangDays: 90, nearMetres: 30, nearHours: 72 });
  });

  it('leave a name away that was taken away here', () => {
    const base: Draft = { ...usual, names: { closed: '办结' } };
    const both = merged(base, { ...base, names: { closed: '' } }, { ...base, hangs: 3 });
    expect(bodyOf(both)).toMatchObject({ names: {}, hangs: 3 });
  });
});

describe('the rules of one city alone', () => {
  const on = { ...noCity, hazards: { ...noCity.hazards, on: true } };
  const well = { scheme: 'S', kind: 'matter', code: '1' } as const;
  const wire = { scheme: 'S', kind: 'matter', code: '2' } as const;
  it('are changed field by field, and a list has no order', () => {
    const before = { ...usual, city: { ...noCity, hazards: { ...noCity.hazards, matters: [well, wire] } } };
    const after = { ...usual, city: { ...noCity, hazards: { ...noCity.hazards, on: true, matters: [wire, well] } } };
    expect(changesBetween(before, after)).toEqual(['city/hazards/on']);
  });

  it('take what somebody else has saved beside what was written here', () => {
    const mine = { ...usual, city: { ...noCity, hazards: { ...noCity.hazards, handleHours: 4 } } };
    const theirs = { ...usual, city: { ...noCity, hazards: { ...on.hazards, matters: [well], handleHours: 3 } } };
    expect(merged(usual, mine, theirs).city.hazards).toMatchObject({ on: true, matters: [well], handleHours: 4 });
  });

  it('have numbers in their range', () => {
    const wrong = { ...usual, city: { ...noCity, hazards: { ...on.hazards, signMinutes: null, handleHours: 169 } } };
    expect(faultsOf(wrong)).toEqual(['city/hazards/signMinutes', 'city/hazards/handleHours']);
    expect(rangeOf('city/hazards/handleHours')).toEqual([1, 168]);
    const error = new ProblemError({
      status: 422,
      errors: [{ pointer: '/rules/city/hazards/matters/3', detail: 'x' }],
    });
    expect([...refusedParts(error, wrong, wrong)]).toEqual([['city/hazards/matters', 'x']]);
  });
});

describe('what the server finds wrong', () => {
  it('stands at the part it is about', () => {
    const error = new ProblemError({
      status: 422,
      errors: [
        { pointer: '/rules/minutes/accept', detail: 'a' },
        { pointer: '/rules/off/1', detail: 'b' },
        { pointer: '/hangDays', detail: 'c' },
      ],
    });
    const sent: Draft = { ...usual, off: ['assign', 'visit'] };
    expect([...refusedParts(error, sent, sent)]).toEqual([
      ['minutes/accept', 'a'],
      ['off/visit', 'b'],
      ['hangDays', 'c'],
    ]);
    expect([...refusedParts(error, sent, { ...sent, off: ['assign'], hangDays: 90 }).keys()]).toEqual([
      'minutes/accept',
    ]);
    expect(refusedParts(new Error('x'), sent, sent).size).toBe(0);
  });
});
