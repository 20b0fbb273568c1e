import { describe, expect, it } from 'vitest';
import type { CaseRow } from '@/shared/api/types/cases';
import { viewOf } from '../view';
import { boundsOfLights, marksOf, patched, sharesOf, type Light, type Lights } from './lights';

const light = (id: string, more: Partial<Light> = {}): Light => ({
  id,
  number: id,
  version: 1,
  stage: 'to_dispatch',
  progressLight: 'blue',
  deadlineLight: 'green',
  title: '暴露垃圾',
  lng: 109.4,
  lat: 24.3,
  ...more,
});
const row = (id: string, version: number, stage: CaseRow['stage']) =>
  ({ id, version, stage, deadlineLight: 'red', location: { lng: 109, lat: 24 }, category: null }) as CaseRow;
const lights = (...items: Light[]): Lights => ({ items, more: false, most: 500 });
const all = viewOf(new URLSearchParams());

describe('cases on the map', () => {
  it('gathers what would overlap, and says of how many lights it is made', () => {
    const marks = marksOf(
      [
        light('a', { deadlineLight: 'yellow' }),
        light('b', { deadlineLight: 'red', lng: 109.4001 }),
        light('c', { lng: 109.6 }),
      ],
      'deadline',
      10,
    );
    expect(marks.map(({ count }) => count).sort()).toEqual([1, 2]);
    const many = marks.find(({ count }) => count === 2);
    expect(many?.shown?.lit).toEqual({ by: 'deadline', light: 'red' });
    expect(many?.shown?.shares).toEqual([
      { colour: '#f5222d', count: 1 },
      { colour: '#faad14', count: 1 },
    ]);
    expect(many?.extent).not.toBeNull();
  });

  it('has nowhere to zoom to where all share one point', () => {
    expect(marksOf([light('a'), light('b')], 'progress', 18)[0]).toMatchObject({ count: 2, extent: null });
  });

  it('never mixes the two systems of lights', () => {
    const some = [light('a', { deadlineLight: 'red' }), light('b', { progressLight: 'green' })];
    expect(sharesOf(some, 'deadline').map(({ lit }) => lit.light)).toEqual(['red', 'green']);
    expect(sharesOf(some, 'progress').map(({ lit }) => lit.light)).toEqual(['blue', 'green']);
  });

  it('takes news in: changed, come, gone, and nothing that is older', () => {
    const before = lights(light('a', { version: 3 }), light('b'));
    expect(patched(before, [row('a', 2, 'to_sign')], all)).toBe(before);
    expect(patched(before, [row('a', 4, 'to_sign')], all).items[0]).toMatchObject({ stage: 'to_sign', version: 4 });
    expect(patched(before, [row('b', 2, 'closed')], all).items.map(({ id }) => id)).toEqual(['a']);
    expect(patched(before, [row('n', 1, 'reported')], all).items).toHaveLength(3);
    const signing = viewOf(new URLSearchParams('stage=to_sign'));
    expect(patched(before, [row('n', 1, 'reported')], signing)).toBe(before);
  });

  it('adds nothing beneath a unit, which the server alone knows, but takes out what no longer belongs', () => {
    const before = lights(light('a'), light('b'));
    const beneath = viewOf(new URLSearchParams('within=u1'));
    expect(patched(before, [row('n', 1, 'reported')], beneath)).toBe(before);
    expect(patched(before, [row('a', 2, 'to_sign')], beneath).items[0]).toMatchObject({ stage: 'to_sign' });
    expect(patched(before, [row('b', 2, 'closed')], beneath).items.map(({ id }) => id)).toEqual(['a']);
    const signing = viewOf(new URLSearchParams('within=u1&stage=to_sign'));
    expect(patched(before, [row('a', 2, 'handling')], signing).items.map(({ id }) => id)).toEqual(['b']);
  });

  it('knows where all of them lie', () => {
    expect(boundsOfLights([])).toBeNull();
    const bounds = boundsOfLights([light('a'), light('b', { lng: 110 })]);
    expect(bounds?.west).toBeCloseTo(109.398);
    expect(bounds?.east).toBeCloseTo(110.002);
  });
});
