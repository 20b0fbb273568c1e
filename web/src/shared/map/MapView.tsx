import { defaults } from 'ol/interaction/defaults';
import DragPan from 'ol/interaction/DragPan';
import Kinetic from 'ol/Kinetic';
import type BaseLayer from 'ol/layer/Base';
import Layer from 'ol/layer/Layer';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import type { Bounds, LngLat } from '../api/types/common';
import type { BaseMap } from '../api/types/tenants';
import styles from './MapView.module.css';
import { boundsOf, extentOf, fromMap, toMap, type Point } from './mercator';
import { paint } from './painter';
import { markAt, type Mark, type Scene } from './scene';
import { steps } from './steps';

export interface Seen {
  bounds: Bounds;
  centre: LngLat;
  zoom: number;
}

/** What a page may tell the map to do. */
export interface MapHandle {
  show(at: LngLat, zoom?: number): void;
  fit(bounds: Bounds): void;
  fitExtent(extent: [number, number, number, number]): void;
  zoomBy(steps: number): void;
  centre(): LngLat | null;
  /** What is seen of the map beside the things that cover it. */
  area(): Bounds | null;
}

interface Props {
  handle: Ref<MapHandle>;
  scene: Scene;
  start: Bounds;
  baseMap: BaseMap | null;
  label: string;
  /** How much of the map other things cover: top, right, bottom, left. */
  covered?: [number, number, number, number];
  /** The map only shows: nothing on it can be pressed. */
  still?: boolean;
  onSeen?: (seen: Seen) => void;
  onPick?: (mark: Mark | null) => void;
  onPress?: ((at: LngLat) => void) | undefined;
}

const BARE: [number, number, number, number] = [0, 0, 0, 0];

/** The map (地图): OpenLayers moves it, our own painter draws it, tiles lie beneath when the tenant has some. */
export function MapView({ handle, scene, start, baseMap, label, covered = BARE, still = false, ...on }: Props) {
  const target = useRef<HTMLDivElement>(null);
  const map = useRef<OlMap>(null);
  const current = useRef(scene);
  const seen = useEffectEvent((now: Seen) => on.onSeen?.(now));
  const pressed = useEffectEvent((mark: Mark | null, at: LngLat) => {
    on.onPick?.(mark);
    on.onPress?.(at);
  });

  useEffect(() => {
    current.current = scene;
    map.current?.render();
  }, [scene]);

  const firstStart = useRef(start);
  const firstCovered = useRef(covered);
  useEffect(() => {
    const made = newMap(target.current, current);
    map.current = made;
    const view = made.getView();
    view.padding = firstCovered.current;
    view.fit(extentOf(firstStart.current), { padding: [24, 24, 24, 24] });
    const tell = () => {
      const size = made.getSize();
      const zoom = view.getZoom();
      if (!size || zoom === undefined) return;
      const bounds = boundsOf(view.calculateExtent(size) as [number, number, number, number]);
      seen({ bounds, zoom, centre: fromMap(view.getCenter() as Point) });
    };
    made.once('postrender', tell); // the first frame is no move
    made.on('moveend', tell);
    made.on('click', (event) => {
      const mark = markAt(
        current.current.marks,
        (at) => made.getPixelFromCoordinate(at) as Point,
        event.pixel as Point,
      );
      pressed(mark, fromMap(event.coordinate as Point));
    });
    return () => {
      made.setTarget(undefined);
      map.current = null;
    };
  }, []);

  const [top, right, bottom, left] = covered;
  useEffect(() => {
    const view = map.current?.getView();
    if (view) view.padding = [top, right, bottom, left];
  }, [top, right, bottom, left]);

  useEffect(() => {
    if (!baseMap) return;
    let layer: BaseLayer | undefined;
    let gone = false;
    void import('./baseMap').then(({ baseLayer }) => {
      if (gone) return;
      layer = baseLayer(baseMap);
      map.current?.getLayers().insertAt(0, layer);
    });
    return () => {
      gone = true;
      if (layer) map.current?.removeLayer(layer);
    };
  }, [baseMap]);

  useImperativeHandle(handle, () => commands(map), []);
  // the target takes focus so that arrow keys move the map and + and - zoom it; the list says the same in words
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return (
    <div ref={target} className={styles.map} tabIndex={0} role={still ? 'img' : 'application'} aria-label={label} />
  );
}

function newMap(target: HTMLElement | null, current: { current: Scene }): OlMap {
  const canvas = document.createElement('canvas');
  canvas.className = styles.canvas ?? '';
  const scene = new Layer({
    render: ({ size, pixelRatio, viewState }) => {
      const [width = 0, height = 0] = size;
      const frame = {
        width,
        height,
        ratio: pixelRatio,
        centre: viewState.center as Point,
        resolution: viewState.resolution,
      };
      paint(canvas, frame, current.current);
      return canvas;
    },
  });
  return new OlMap({
    ...(target ? { target } : {}),
    controls: [],
    layers: [scene],
    // a thumb moves the map at once, without a tap for the focus before; a wheel scrolls the page until the map has it
    interactions: defaults({ onFocusOnly: true, dragPan: false }).extend([
      new DragPan({ kinetic: new Kinetic(-0.005, 0.05, 100) }),
    ]),
    view: new View({ center: [0, 0], zoom: 3, minZoom: 3, maxZoom: 19, enableRotation: false }),
  });
}

function commands(map: { current: OlMap | null }): MapHandle {
  const view = () => map.current?.getView();
  const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 320);
  const step = steps((zoom, done) => view()?.animate({ zoom, duration: duration() }, done));
  return {
    show(at, zoom) {
      const wanted = zoom ?? Math.max(view()?.getZoom() ?? 0, 15);
      view()?.animate({ center: toMap(at), zoom: wanted, duration: duration() });
    },
    fit(bounds) {
      view()?.fit(extentOf(bounds), { padding: [24, 24, 24, 24], duration: duration() });
    },
    fitExtent(extent) {
      view()?.fit(extent, { padding: [56, 56, 56, 56], maxZoom: 18, duration: duration() });
    },
    zoomBy(by) {
      const zoom = view()?.getZoom();
      if (zoom !== undefined) step(zoom, by);
    },
    centre() {
      const centre = view()?.getCenter();
      return centre ? fromMap(centre as Point) : null;
    },
    area() {
      const extent = view()?.calculateExtent();
      return extent ? boundsOf(extent as [number, number, number, number]) : null;
    },
  };
}
