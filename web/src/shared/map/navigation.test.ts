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
