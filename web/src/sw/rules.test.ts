import { describe, expect, it } from 'vitest';
import { freshOrKept, kindOf } from './rules';

describe('the service worker', () => {
  it('keeps the shell and what is public', () => {
    expect(kindOf('/assets/index-abc.js', false)).toBe('asset');
    expect(kindOf('/', true)).toBe('page');
    expect(kindOf('/t/liuzhou/map', true)).toBe('page');
    expect(kindOf('/t/liuzhou/street', true)).toBe('page');
    expect(kindOf('/t/liuzhou/street/tasks/1', true)).toBe('page');
    expect(kindOf('/t/liuzhou/api/profile/street.webmanifest', false)).toBe('data');
    expect(kindOf('/t/liuzhou/api/profile', false)).toBe('data');
    expect(kindOf('/t/liuzhou/api/profile/manifest.webmanifest', false)).toBe('data');
    expect(kindOf('/t/liuzhou/api/search/facilities/clusters', false)).toBe('data');
  });

  it('leaves alone whatever belongs to a person', () => {
    expect(kindOf('/t/liuzhou/desk', true)).toBe('none');
    expect(kindOf('/t/liuzhou/auth/login', true)).toBe('none');
    expect(kindOf('/t/liuzhou/api/me', false)).toBe('none');
    expect(kindOf('/t/liuzhou/api/cases', false)).toBe('none');
    expect(kindOf('/t/liuzhou/api/search/cases', false)).toBe('none');
    expect(kindOf('/t/liuzhou/api/track/ABCD-EFGH-JKMN', false)).toBe('none');
  });

  it('prefers what is fresh and falls back on what it kept', async () => {
    const kept = () => Promise.resolve(new Response('kept'));
    const text = async (asked: Promise<Response>) => (await asked).text();
    expect(await text(freshOrKept(() => Promise.resolve(new Response('fresh')), kept, 50))).toBe('fresh');
    expect(await text(freshOrKept(() => Promise.reject(new Error('down')), kept, 50))).toBe('kept');
    expect(await text(freshOrKept(() => new Promise(() => undefined), kept, 5))).toBe('kept');
    expect(await text(freshOrKept(() => Promise.resolve(new Response('', { status: 503 })), kept, 50))).toBe('kept');
    await expect(
      freshOrKept(
        () => Promise.reject(new Error('down')),
        () => Promise.resolve(undefined),
        5,
      ),
    ).rejects.toThrow('down');
  });
});
