import { queryOptions } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import { api } from '../api/client';
import { paths } from '../paths';

/** The tenant's division as it drew it; the map needs no tile server to show where it ends. */
export function outlineOf(tenant: string) {
  return queryOptions({
    queryKey: ['outline', tenant],
    queryFn: ({ signal }) =>
      api<FeatureCollection>(paths.api(tenant, 'profile/outline'), { signal, onSignedOut: 'fail' }),
    staleTime: 60 * 60_000,
  });
}

export function outlineLayer(outline: FeatureCollection, colours: { line: string; land: string }): VectorLayer {
  return new VectorLayer({
    source: new VectorSource({
      features: new GeoJSON().readFeatures(outline, { featureProjection: 'EPSG:3857' }),
    }),
    style: new Style({
      fill: new Fill({ color: colours.land }),
      stroke: new Stroke({ color: colours.line, width: 1.5 }),
    }),
  });
}
