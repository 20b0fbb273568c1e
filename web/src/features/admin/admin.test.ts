import { describe, expect, it } from 'vitest';
import type { CheckItem, Link, Me, Profile, Unit } from '@/shared/api/types/tenants';
import { hoursOf, periodFault, tidy } from './calendar/calendar';
import { isOptional, pageOf, progressOf } from './checklist/steps';
import { mergedAttributes } from './facilities/attributes';
import { possibleOf } from './links/link';
import { memberBody, needsUnit } from './members/member';
import { pagesFor } from './pages';
import { changeOf, formOf, tilesFault } from './profile/profile';
import { possibleParents, treeOf } from './units/tree';

const item = (key: string, done: boolean, page = '') =>
  ({ key, done, count: done ? 1 : 0, needed: 1, page }) as CheckItem;

describe('pages', () => {
  it('are those a person may use', () => {
    expect(pagesFor({ permissions: ['facility.write'] } as Me)).toEqual(['facilities', 'layers', 'imports']);
    expect(pagesFor({ permissions: ['case.read'] } as Me)).toEqual([]);
  });
});

describe('the checklist', () => {
  it('leads to where each line is worked off', () => {
    expect(pageOf(item('staff', false, 'members'))).toBe('members');
    expect(pageOf(item('toilets', false, 'nowhere'))).toBe('imports');
    expect(pageOf(item('something-new', false))).toBe('checklist');
  });

  it('counts what is required and names the next step', () => {
    const items = [item('division', true), item('units', false), item('outline', false), item('link', true)];
    expect(progressOf(items)).toMatchObject({ done: 1, of: 2, next: { key: 'units' } });
    expect(progressOf([item('division', true), item('outline', false)]).next?.key).toBe('outline');
    expect(isOptional(item('link', false))).toBe(true);
  });
});

describe('units', () => {
  const unit = (id: string, parent: string | null) => ({ id, code: id, parent }) as Unit;
  const units = [unit('b', 'a'), unit('a', null), unit('c', 'b'), unit('lost', 'gone')];

  it('are a tree, and none is lost', () => {
    const [first, second] = treeOf(units);
    expect(first?.unit.id).toBe('a');
    expect(first?.children[0]?.children[0]?.unit.id).toBe('c');
    expect(second?.unit.id).toBe('lost');
  });

  it('are never put under themselves', () => {
    expect(possibleParents(units, 'b').map((one) => one.id)).toEqual(['a', 'lost']);
    expect(possibleParents(units, null)).toHaveLength(4);
  });
});

describe('members', () => {
  it('of a department belong to a unit', () => {
    expect(needsUnit(['collector'])).toBe(false);
    expect(needsUnit(['collector', 'dept_acceptor'])).toBe(true);
  });

  it('keep their username', () => {
    const form = { name: ' 韦晓梅 ', username: 'wei', roles: ['acceptor'], phone: ' ' };
    expect(memberBody(form, false)).toEqual({
      name: '韦晓梅',
      username: 'wei',
      roles: ['acceptor'],
      unit: null,
      phone: null,
    });
    expect(memberBody({ ...form, enabled: false }, true)).not.toHaveProperty('username');
    expect(memberBody({ ...form, enabled: false }, true)).toMatchObject({ enabled: false });
  });
});

describe('the calendar', () => {
  it('takes hours that follow one another', () => {
    expect(
      periodFault([
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ]),
    ).toBeNull();
    expect(
      periodFault([
        ['14:00', '18:00'],
        ['08:00', '12:00'],
      ]),
    ).toBeNull();
    expect(periodFault([['12:00', '08:00']])).toBe('order');
    expect(
      periodFault([
        ['08:00', '12:00'],
        ['11:00', '13:00'],
      ]),
    ).toBe('overlap');
    expect(periodFault([['', '12:00']])).toBe('time');
    expect(
      hoursOf([
        ['08:00', '12:00'],
        ['14:00', '17:30'],
      ]),
    ).toBe(7.5);
  });

  it('has one word on each day', () => {
    const day = { date: '2026-12-31', working: false, name: '' };
    const { days, weekdays } = tidy({
      periods: [],
      weekdays: [5, 1, 1],
      days: [day, { ...day, date: '2026-04-03' }, { ...day, working: true }],
    });
    expect(days.map((one) => [one.date, one.working])).toEqual([
      ['2026-04-03', false],
      ['2026-12-31', true],
    ]);
    expect(weekdays).toEqual([1, 5]);
  });
});

describe('links', () => {
  const link = (state: Link['state'], proposedBy: string) => ({ state, proposedBy }) as Link;
  it('are decided by whoever did not propose', () => {
    expect(possibleOf(link('proposed', 'guangxi'), 'liuzhou')).toEqual(['accept', 'refuse']);
    expect(possibleOf(link('proposed', 'liuzhou'), 'liuzhou')).toEqual(['revoke']);
    expect(possibleOf(link('accepted', 'guangxi'), 'liuzhou')).toEqual(['revoke']);
    expect(possibleOf(link('revoked', 'guangxi'), 'liuzhou')).toEqual([]);
  });
});

describe('a facility', () => {
  it('keeps what the form does not ask about', () => {
    expect(mergedAttributes({ fee: '免费', seats: [1] }, { fee: '', urinals: 4 })).toEqual({
      seats: [1],
      urinals: 4,
    });
    expect(mergedAttributes({ accessible: true }, { accessible: false })).toEqual({ accessible: false });
  });
});

describe('the profile', () => {
  const profile = {
    name: '柳州',
    accent: null,
    phone: null,
    centre: null,
    baseMap: null,
    labels: { a: 'b' },
  } as unknown as Profile;
  it('goes back as it came', () => {
    expect(changeOf({ ...formOf(profile), name: ' 柳州 ' }, profile)).toEqual({
      name: '柳州',
      accent: '#1668dc',
      phone: '',
      centre: null,
      baseMap: null,
      labels: { a: 'b' },
    });
  });

  it('takes tiles by their three numbers', () => {
    expect(tilesFault('https://tiles.example/{z}/{x}/{y}.png')).toBeNull();
    expect(tilesFault('https://t0.example/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}')).toBeNull();
    expect(tilesFault('https://tiles.example/{z}/{x}.png')).toBe('numbers');
    expect(tilesFault('javascript:alert(1)')).toBe('address');
  });
});
