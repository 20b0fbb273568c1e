import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/shared/api/problem';
import { bodyOf, faultsOf, withHandled, type Registration } from './form';
import { formerOf } from './former';

const bounds = { west: 108.5, south: 23.8, east: 110.2, north: 26.1 };
const form: Registration = {
  source: 'hotline',
  category: null,
  description: '五一路井盖不见了',
  address: '',
  place: { lng: 109.41, lat: 24.32 },
  name: '',
  phone: '',
  orderNumber: '',
  handled: null,
};

describe('a registration', () => {
  it('is right with words and a place', () => {
    expect(faultsOf(form, bounds)).toEqual({});
  });

  it('says what is wrong with it', () => {
    expect(faultsOf({ ...form, description: ' ', place: null, phone: '一二三' }, bounds)).toEqual({
      description: 'missing',
      place: 'missing',
      phone: 'phone',
    });
    expect(faultsOf({ ...form, description: '井盖', place: { lng: 121.5, lat: 25 } }, bounds)).toEqual({
      description: 'short',
      place: 'outside',
    });
    expect(faultsOf({ ...form, place: { lng: Number.NaN, lat: 24 } }, null)).toEqual({ place: 'outside' });
  });

  it('takes telephone numbers as people say them', () => {
    for (const phone of ['13800000326', '0772-2831234', '+86 138 0000 0326']) {
      expect(faultsOf({ ...form, phone }, bounds)).toEqual({});
    }
  });

  it('sends nothing that is empty', () => {
    expect(bodyOf(form)).toEqual({
      source: 'hotline',
      description: '五一路井盖不见了',
      place: { lng: 109.41, lat: 24.32 },
    });
    expect(
      bodyOf({ ...form, address: ' 五一路 ', name: '覃先生', category: 'GBT30428.2-2013 part 0208' }),
    ).toMatchObject({
      category: '0208',
      categoryScheme: 'GBT30428.2-2013',
      categoryKind: 'part',
      place: { address: '五一路' },
      reporter: { name: '覃先生' },
    });
  });

  it('says what was done where it has been handled already', () => {
    const handled = withHandled(form, '');
    expect(handled.source).toBe('patrol');
    expect(faultsOf(handled, bounds)).toEqual({ handled: 'missing' });
    expect(bodyOf({ ...handled, handled: ' 已清理 ' })).toMatchObject({ handled: '已清理', source: 'patrol' });
    expect(bodyOf(withHandled(handled, null))).not.toHaveProperty('handled');
    expect(withHandled({ ...form, source: 'video' }, '').source).toBe('video');
  });
});

describe('an order number of another desk', () => {
  it('is sent where there is one, and may not be nonsense', () => {
    expect(bodyOf({ ...form, orderNumber: ' 12345-2026 ' }).orderNumber).toBe('12345-2026');
    expect(bodyOf(form)).not.toHaveProperty('orderNumber');
    expect(faultsOf({ ...form, orderNumber: 'a b' }, null).orderNumber).toBe('order');
  });

  it('leads to the former case when it was registered before', () => {
    const known = new ProblemError({
      status: 409,
      type: 'urn:cityops:problem:known-order',
      extra: { former: { id: '1', number: '450200' } },
    });
    expect(formerOf(known)).toEqual({ id: '1', number: '450200' });
    expect(formerOf(new ProblemError({ status: 409, type: 'urn:cityops:problem:stale' }))).toBeNull();
  });
});
