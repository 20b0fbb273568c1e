import TileLayer from 'ol/layer/Tile';
import { addCoordinateTransforms, addProjection, get as projection, Projection } from 'ol/proj';
import XYZ from 'ol/source/XYZ';
import type { BaseMap } from '../api/types/tenants';
import { fromGcj02, toGcj02 } from './datum';
import styles from './MapView.module.css';
import { fromMap, toMap, type Point } from './mercator';

const GCJ02 = 'cityops:GCJ02-mercator';

/** The tenant's own base map beneath the scene. Tiles in GCJ-02 are warped to where things really are. */
export function baseLayer(base: BaseMap): TileLayer<XYZ> {
  const source = new XYZ({
    url: xyzTemplate(base),
    projection: base.datum === 'GCJ02' ? gcj02() : 'EPSG:3857',
    attributions: base.attribution,
    maxZoom: 18,
  });
  return new TileLayer({ source, zIndex: 0, className: styles.tiles ?? 'tiles' });
}

/** A WMTS in the web's own grid is an XYZ source under other names. */
export function xyzTemplate({ url }: Pick<BaseMap, 'url'>): string {
  return url
    .replace(/\{TileMatrix\}/gi, '{z}')
    .replace(/\{TileRow\}/gi, '{y}')
    .replace(/\{TileCol\}/gi, '{x}')
    .replace(/\{s\}/g, '{a-c}');
}

function gcj02(): Projection {
  const known = projection(GCJ02);
  if (known) return known;
  const mercator = projection('EPSG:3857');
  const made = new Projection({ code: GCJ02, units: 'm', extent: mercator?.getExtent() ?? [0, 0, 0, 0] });
  addProjection(made);
  addCoordinateTransforms(
    'EPSG:3857',
    made,
    (at) => toMap(toGcj02(fromMap(at as Point))),
    (at) => toMap(fromGcj02(fromMap(at as Point))),
  );
  return made;
}
