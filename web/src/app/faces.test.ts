import { describe, expect, it } from 'vitest';
import { faceOf } from './faces';

describe('an address', () => {
  it.each([
    ['/', 'cities'],
    ['/platform', 'platform'],
    ['/platform/tenants', 'platform'],
    ['/t/liuzhou/', 'portal'],
    ['/t/liuzhou/map', 'portal'],
    ['/t/liuzhou/track/7K2M-9XQP-3VDT', 'portal'],
    ['/t/liuzhou/desk', 'desk'],
    ['/t/liuzhou/desk/cases/1', 'desk'],
    ['/t/liuzhou/street', 'street'],
    ['/t/liuzhou/street/report', 'street'],
    ['/t/liuzhou/admin', 'admin'],
    ['/t/liuzhou/desks', 'portal'],
  ])('%s belongs to %s', (path, face) => {
    expect(faceOf(path)).toBe(face);
  });
});
