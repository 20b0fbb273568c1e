import { describe, expect, it } from 'vitest';
import { freshOrKept, keptFor, kindOf } from './rules';

const kind = (path: string, navigation: boolean) => kindOf(new URL(path, 'https://city.example'), navigation);

describe('the service worker', () => {
  it('keeps the shell and what is public', () => {
    expect(kind('/assets/index-abc.js', false)).toBe('asset');
    expect(kind('/', true)).toBe('page');
    expect(kind('/t/liuzhou/map', true)).toBe('page');
    expect(kind('/t/liuzhou/street', true)).toBe('page');
    expect(kind('/t/liuzhou/street/tasks/1', true)).toBe('page');
    expect(kind('/t/liuzhou/api/profile/street.webmanifest', false)).toBe('data');
    expect(kind('/t/liuzhou/api/profile', false)).toBe('data');
    expect(kind('/t/liuzhou/api/layers', false)).toBe('data');
    expect(kind('/t/liuzhou/api/profile/manifest.webmanifest', false)).toBe('data');
    expect(kind('/t/liuzhou/api/search/facilities/clusters', false)).toBe('data');
  });

  it('never keeps a map of what is open', () => {
    expect(kind('/t/liuzhou/api/search/facilities/clusters?zoom=12', false)).toBe('data');
    expect(kind('/t/liuzhou/api/search/facilities/clusters?zoom=12&openNow=true', false)).toBe('none');
    expect(kind('/t/liuzhou/api/search/facilities/nearest?lng=109&openNow=true', false)).toBe('data');
  });

  it('takes for what is near and open all that is near', async () => {
    const near = 'https://city.example/t/liuzhou/api/search/facilities/nearest?lng=109.41&lat=24.31';
    const kept = new Map([[`${near}&limit=50`, new Response('whole')]]);
    const cache = {
      match: async (request: RequestInfo | URL) => kept.get((request as Request).url),
      keys: async () => [],
    };
    const asked = new Request(`${near}&limit=50&openNow=true`);
    expect(await (await keptFor(asked, cache))?.text()).toBe('whole');
    kept.set(asked.url, new Response('open'));
    expect(await (await keptFor(asked, cache))?.text()).toBe('open');
    expect(await keptFor(new Request(`${near}&limit=20&openNow=true`), cache)).toBeUndefined();
  });

  it('takes where nothing was asked yet the last list of the same city and kind', async () => {
    const near = (rest: string, city = 'liuzhou') =>
      new Request(`https://city.example/t/${city}/api/search/facilities/nearest?${rest}`);
    const kept = ['lng=1&kind=toilet', 'lng=2&kind=toilet', 'lng=3&kind=toilet&openNow=true', 'lng=4'].map((rest) =>
      near(rest),
    );
    kept.push(near('lng=5&kind=toilet', 'guilin'));
    const cache = {
      match: async (request: RequestInfo | URL) =>
        kept.some((one) => one.url === (request as Request).url) ? new Response((request as Request).url) : undefined,
      keys: async () => kept,
    };
    const answer = async (rest: string) => (await keptFor(near(rest), cache))?.text();
    expect(await answer('lng=9&kind=toilet&openNow=true')).toBe(near('lng=2&kind=toilet').url);
    expect(await answer('lng=9')).toBe(near('lng=4').url);
    expect(await answer('lng=9&kind=parking')).toBeUndefined();
    const clusters = new Request('https://city.example/t/liuzhou/api/search/facilities/clusters?zoom=9');
    expect(await keptFor(clusters, cache)).toBeUndefined();
  });

  it('leaves alone whatever belongs to a person', () => {
    expect(kind('/t/liuzhou/desk', true)).toBe('none');
    expect(kind('/t/liuzhou/auth/login', true)).toBe('none');
    expect(kind('/t/liuzhou/api/me', false)).toBe('none');
    expect(kind('/t/liuzhou/api/layers/toilet', false)).toBe('none');
    expect(kind('/t/liuzhou/api/cases', false)).toBe('none');
    expect(kind('/t/liuzhou/api/search/cases', false)).toBe('none');
    expect(kind('/t/liuzhou/api/track/ABCD-EFGH-JKMN', false)).toBe('none');
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
