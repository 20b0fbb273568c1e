import { useQuery } from '@tanstack/react-query';
import Feature from 'ol/Feature';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { defaults as defaultControls } from 'ol/control/defaults';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import 'ol/ol.css';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import Icon from 'ol/style/Icon';
import Style from 'ol/style/Style';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../api/types/common';
import { useAccent, useTenant } from '../tenant/TenantProvider';
import { useDark } from '../tenant/useDark';
import { tilesOf } from './baseMap';
import styles from './PinMap.module.css';
import { outlineLayer, outlineOf } from './outline';
import pin from './pin.svg';

interface Props {
  at: LngLat | null;
  /** What the pin stands for, for those who do not see the map. */
  label: string;
  /** Given, a click puts the pin somewhere else. */
  onMove?: ((at: LngLat) => void) | undefined;
  className?: string | undefined;
}

/** One place on the tenant's own map. Where it can be moved, the page offers the numbers beside it. */
export default function PinMap({ at, label, onMove, className }: Props) {
  const { t } = useTranslation('shared');
  const { slug, centre, baseMap, accent } = useTenant();
  const colours = useAccent(accent);
  const dark = useDark();
  const outline = useQuery(outlineOf(slug)).data;
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(onMove);
  const [shown, setShown] = useState<{ map: OlMap; pins: VectorSource } | null>(null);

  useEffect(() => {
    moved.current = onMove;
  });

  useEffect(() => {
    if (!box.current) return;
    const pins = new VectorSource();
    const map = new OlMap({
      target: box.current,
      controls: defaultControls({
        rotate: false,
        attributionOptions: { collapsible: false },
        zoomOptions: { zoomInTipLabel: t('map.in'), zoomOutTipLabel: t('map.out') },
      }),
      layers: [new VectorLayer({ source: pins, style: drawn, zIndex: 2 })],
      view: new View({ center: fromLonLat([104, 35]), zoom: 4, maxZoom: 19, enableRotation: false }),
    });
    map.on('click', (event) => {
      const [lng = 0, lat = 0] = toLonLat(event.coordinate);
      moved.current?.({ lng: round(lng), lat: round(lat) });
    });
    setShown({ map, pins });
    return () => map.setTarget();
  }, [t]);

  useEffect(() => {
    if (!shown || !baseMap) return;
    const tiles = tilesOf(baseMap);
    shown.map.addLayer(tiles);
    return () => void shown.map.removeLayer(tiles);
  }, [shown, baseMap]);

  useEffect(() => {
    if (!shown || !outline) return;
    const land = baseMap ? 'transparent' : dark ? '#232d38' : '#ffffff';
    const layer = outlineLayer(outline, { line: colours.text, land });
    shown.map.addLayer(layer);
    return () => void shown.map.removeLayer(layer);
  }, [shown, outline, baseMap, colours, dark]);

  const { lng, lat } = at ?? centre ?? {};
  const placed = at !== null;
  const hasTiles = baseMap !== null;
  useEffect(() => {
    if (!shown || lng === undefined || lat === undefined) return;
    const here = fromLonLat([lng, lat]);
    shown.pins.clear();
    if (placed) shown.pins.addFeature(new Feature(new Point(here)));
    const view = shown.map.getView();
    view.setCenter(here);
    if ((view.getZoom() ?? 0) < 9) view.setZoom(placed && hasTiles ? 15 : 11);
  }, [shown, lng, lat, placed, hasTiles]);

  return (
    <div
      ref={box}
      className={`${styles.map} ${onMove ? styles.movable : ''} ${className ?? ''}`}
      role={onMove ? 'application' : 'img'}
      aria-label={label}
      tabIndex={onMove ? 0 : undefined}
    />
  );
}

const drawn = new Style({ image: new Icon({ src: pin, anchor: [0.5, 0.96], scale: 1 }) });

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
