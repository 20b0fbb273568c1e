import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/shared/api/problem';
import { bookshelves, toilets } from '@/shared/testing/layers';
import { bodyOf, carried, draftOf, EMPTY, missingOf, nameOf, twice } from './layer';

describe('a layer that is being written', () => {
  it('goes out without stray blanks, and with values only where there is a choice', () => {
    const draft = draftOf(bookshelves, false);
    const sent = bodyOf({
      ...draft,
      title: { zh: ' 共享书架 ', en: 'Bookshelves' },
      attributes: draft.attributes.map((one) =>
        one.form === 'COUNT'
          ? { ...one, values: [{ code: 'x', title: { zh: 'x', en: 'x' } }] }
          : { ...one, name: ` ${one.name} ` },
      ),
    });
    expect(sent.title.zh).toBe('共享书架');
    expect(sent).not.toHaveProperty('code');
    expect(sent.attributes.map(({ name, values, headers }) => [name, values.length, headers])).toEqual([
      ['shelves', 0, ['几层']],
      ['languages', 2, []],
    ]);
    expect(sent.attributes[1]?.values[1]).toEqual({ code: 'za', title: { zh: '壮文', en: 'Zhuang' }, words: [] });
  });

  it('begins with another one, but for its code', () => {
    expect(draftOf(toilets, true)).toMatchObject({ code: '', icon: 'toilet', description: { zh: '', en: '' } });
    expect(draftOf(null, true)).toMatchObject({ code: '', icon: 'pin', colour: 'slate', attributes: [] });
  });

  it('is given names made of English words', () => {
    expect(nameOf('Opening hours', '')).toBe('openingHours');
    expect(nameOf('24 book shelves', '_')).toBe('book_shelves');
    expect(nameOf('Wi-Fi & more', '-')).toBe('wi-fi-more');
    expect(nameOf('24 hours', '-')).toBe('24-hours');
    expect(nameOf('开放', '')).toBe('');
    expect(nameOf('a'.repeat(60), '')).toHaveLength(31);
  });

  it('has each name once', () => {
    expect([...twice(['a', 'b', 'a', undefined, '', ''])]).toEqual(['a']);
  });

  it('is offered what most have and it has not', () => {
    expect(missingOf('hours', []).map((one) => one.name)).toEqual(['openHours', 'openHoursText']);
    expect(missingOf('hours', [{ name: 'openHours' }, EMPTY]).map((one) => one.name)).toEqual(['openHoursText']);
    expect(missingOf('accessible', toilets.attributes)).toEqual([]);
  });

  it('names what facilities carry in its own words', () => {
    const error = new ProblemError({
      status: 409,
      type: 'urn:cityops:problem:attribute-in-use',
      errors: [
        { pointer: '/attributes/shelves', detail: 'x' },
        { pointer: '/attributes/languages/za', detail: 'x' },
        { pointer: '/attributes/gone/old', detail: 'x' },
      ],
    });
    expect(carried(error, bookshelves, 'zh-CN')).toEqual(['层数', '语种 · 壮文', 'gone · old']);
    expect(carried(new Error('x'), bookshelves, 'en')).toEqual([]);
  });
});
