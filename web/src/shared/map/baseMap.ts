import gcoord from 'gcoord';
import type { Coordinate } from 'ol/coordinate';
import TileLayer from 'ol/layer/Tile';
import { addCoordinateTransforms, addProjection, fromLonLat, get, Projection, toLonLat } from 'ol/proj';
import XYZ from 'ol/source/XYZ';
import type { BaseMap } from '../api/types/tenants';

const SHIFTED = 'GCJ02:3857';

/** The tiles a tenant chose; a source in GCJ-02 is drawn where its streets really are. */
export function tilesOf(map: BaseMap): TileLayer<XYZ> {
  return new TileLayer({
    source: new XYZ({
      url: map.url,
      attributions: map.attribution,
      crossOrigin: 'anonymous',
      projection: map.datum === 'GCJ02' ? shiftedMercator() : 'EPSG:3857',
    }),
  });
}

function shiftedMercator(): Projection {
  const known = get(SHIFTED);
  if (known) return known;
  const plain = get('EPSG:3857');
  const projection = new Projection({ code: SHIFTED, units: 'm', extent: plain?.getExtent() ?? [], global: true });
  addProjection(projection);
  const shift = (to: (lngLat: Coordinate) => Coordinate) => (at: Coordinate) => fromLonLat(to(toLonLat(at)));
  addCoordinateTransforms('EPSG:3857', projection, shift(toGcj), shift(fromGcj));
  addCoordinateTransforms(
    'EPSG:4326',
    projection,
    (at) => fromLonLat(toGcj(at)),
    (at) => fromGcj(toLonLat(at)),
  );
  return projection;
}

function toGcj(at: Coordinate): Coordinate {
  return gcoord.transform([at[0] ?? 0, at[1] ?? 0], gcoord.WGS84, gcoord.GCJ02);
}

function fromGcj(at: Coordinate): Coordinate {
  return gcoord.transform([at[0] ?? 0, at[1] ?? 0], gcoord.GCJ02, gcoord.WGS84);
}
