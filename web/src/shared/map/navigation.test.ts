import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appsFor, destinationOf, navigationLink, type MapApp } from './navigation';

const toilet = { lng: 109.4238094, lat: 24.3287347, name: '柳侯公园公厕(东门)' };
const name = encodeURIComponent(toilet.name).replace('(', '%28').replace(')', '%29');

describe('navigation links', () => {
  it.each<[MapApp, string]>([
    ['amap', `uri.amap.com/navigation?to=109.428413,24.326038,${name}&mode=walk&policy=1&src=cityops&coordinate=gaode`],
    ['baidu', `destination=latlng:24.326038,109.428413|name:${name}&mode=walking&`],
    ['tencent', `routeplan?type=walk&fromcoord=CurrentLocation&to=${name}&tocoord=24.326038,109.428413&`],
    ['apple', `daddr=24.326038,109.428413&q=${name}&dirflg=w`],
    ['geo', `geo:24.328735,109.423809?q=24.328735,109.423809(${name})`],
  ])('%s gets its own datum and order', (app, part) => {
    expect(navigationLink(app, toilet)).toContain(part);
  });

  it('tells Baidu which datum it gets', () => {
    expect(navigationLink('baidu', toilet)).toContain('&coord_type=gcj02&');
  });

  it('drives to a car park', () => {
    expect(navigationLink('amap', toilet, 'drive')).toContain('&mode=car&');
    expect(navigationLink('baidu', toilet, 'drive')).toContain('&mode=driving&');
    expect(navigationLink('tencent', toilet, 'drive')).toContain('type=drive&');
    expect(navigationLink('apple', toilet, 'drive')).toContain('dirflg=d');
  });

  it('ends at an entrance, not at an exit and not in the middle of a block', () => {
    const garage = { name: '停车场', location: { lng: 109.4, lat: 24.3 } };
    const entrances = [
      { lng: 109.41, lat: 24.31, name: '西出口' },
      { lng: 109.42, lat: 24.32, name: '东入口' },
    ];
    expect(destinationOf({ ...garage, attributes: { entrances } })).toEqual({
      lng: 109.42,
      lat: 24.32,
      name: '停车场',
    });
    expect(destinationOf({ ...garage, attributes: {} })).toEqual({ lng: 109.4, lat: 24.3, name: '停车场' });
  });

  it('cannot be bent by a name', () => {
    expect(navigationLink('amap', { ...toilet, name: 'a&coordinate=wgs84#' })).not.toContain('coordinate=wgs84');
  });

  it('offers Apple Maps only where it is', () => {
    expect(appsFor('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0)')).toContain('apple');
    expect(appsFor('Mozilla/5.0 (Linux; Android 16)')).not.toContain('apple');
  });
});

interface Fact {
  app: string;
  template: string;
  order: 'lng,lat' | 'lat,lng';
  datum: string;
}

// the makers' own words on their links; the whole of them lies beside the repository
const whole = resolve(__dirname, '../../../../../shared/domain/deeplinks.json');
const facts: Fact[] = existsSync(whole)
  ? (JSON.parse(readFileSync(whole, 'utf8')) as { links: Fact[] }).links
  : [
      {
        app: 'Amap web/any',
        template:
          'https://uri.amap.com/navigation?from={lng},{lat},{name}&to={lng},{lat},{name}&mode={car|bus|walk|ride}&policy=1&src={appname}&coordinate=gaode&callnative=1',
        order: 'lng,lat',
        datum: 'GCJ-02 by default (coordinate=gaode); coordinate=wgs84 for GPS',
      },
      {
        app: 'Baidu web',
        template:
          'https://api.map.baidu.com/direction?origin=latlng:{lat},{lng}|name:{name}&destination=latlng:{lat},{lng}|name:{name}&mode=driving&region={city}&output=html&coord_type=gcj02&src=webapp.{company}.{app}',
        order: 'lat,lng',
        datum: 'BD-09 (bd09ll) by default; coord_type = bd09ll|bd09mc|gcj02|wgs84',
      },
      {
        app: 'Tencent web',
        template:
          'https://apis.map.qq.com/uri/v1/routeplan?type=drive&from={name}&fromcoord={lat},{lng}&to={name}&tocoord={lat},{lng}&policy=0&referer={key}',
        order: 'lat,lng',
        datum: 'GCJ-02',
      },
      {
        app: 'Apple Maps',
        template: 'https://maps.apple.com/?daddr={lat},{lng}&q={name}&dirflg=d',
        order: 'lat,lng',
        datum: 'WGS-84 by rule; in mainland China the base map is GCJ-02 and links are often treated as GCJ-02',
      },
      {
        app: 'geo URI',
        template: 'geo:{lat},{lng}?q={lat},{lng}({name})',
        order: 'lat,lng',
        datum: 'WGS-84 (RFC 5870 default); Chinese apps may read it as their own datum',
      },
    ];

describe('a link, laid beside what its maker says', () => {
  const GCJ = { lng: 109.4284177, lat: 24.3260422 };

  it.each<[MapApp, string, RegExp, { lng: number; lat: number }]>([
    ['amap', 'Amap web/any', /coordinate=gaode/, GCJ],
    ['baidu', 'Baidu web', /coord_type = .*gcj02/, GCJ],
    ['tencent', 'Tencent web', /^GCJ-02/, GCJ],
    ['apple', 'Apple Maps', /in mainland China .* GCJ-02/, GCJ],
    ['geo', 'geo URI', /^WGS-84/, toilet],
  ])('of %s has its place, order and datum', (app, name, datum, at) => {
    const fact = facts.find((one) => one.app === name);
    const link = navigationLink(app, toilet);
    expect(link.split(/[?{]/)[0]?.replace(/[-\d.,]+$/, '')).toBe(fact?.template.split(/[?{]/)[0]);
    expect(fact?.datum).toMatch(datum);
    const numbers = [...decodeURIComponent(link).matchAll(/(\d+\.\d{6}),(\d+\.\d{6})/g)];
    expect(numbers.length).toBeGreaterThan(0);
    for (const [, first, second] of numbers) {
      const [lng, lat] = fact?.order === 'lng,lat' ? [first, second] : [second, first];
      expect(Math.abs(Number(lng) - at.lng) * 101_500).toBeLessThan(0.8);
      expect(Math.abs(Number(lat) - at.lat) * 110_600).toBeLessThan(0.8);
    }
    const asked = (text: string) => [...text.matchAll(/[?&](\w+)=/g)].map(([, field]) => field);
    const begins = ['from', 'fromcoord', 'origin']; // without it a way begins where the person is
    expect(asked(link)).toEqual(
      expect.arrayContaining(asked(fact?.template ?? '').filter((field) => !begins.includes(field ?? ''))),
    );
  });
});
