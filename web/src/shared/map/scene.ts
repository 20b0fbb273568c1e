import type { LngLat } from '../api/types/common';
import type { Layer } from '../api/types/layers';
import type { LightMark } from './lights';
import type { Point } from './mercator';
import type { Area } from './outline';
import type { Risen } from './risen';

/** One thing to press on the map: a facility or a case, or many of them together. */
export interface Mark {
  key: string;
  at: Point;
  count: number;
  /** The code of the layer that all of it is of. */
  kind: string | null;
  id: string | null;
  name: string | null;
  /** The extent of what it stands for, on the map; null when all of it shares one point. */
  extent: [number, number, number, number] | null;
  /** Given for cases: the light they show. */
  shown?: LightMark;
  /** Given for hot spots. */
  risen?: Risen;
}

export interface Scene {
  areas: Area[];
  marks: Mark[];
  /** What the marks of facilities look like. */
  layers?: readonly Layer[] | undefined;
  /** Platforms below, each where its city is; they are opened from the list. */
  platforms: { at: Point; name: string }[];
  /** The point the selection is about, drawn as a pin even when no mark shows it. */
  pin: Point | null;
  here: { at: Point; accuracy: number } | null;
  /** Where distances start: rings about it say how far things are. */
  origin: LngLat | null;
  /** Tiles lie beneath: the paper is left out. */
  tiled: boolean;
  dark: boolean;
  accent: string;
  language: string;
}

const TOUCH = 26;

/** The mark under a finger, the nearest one first. */
export function markAt(marks: Mark[], pixelOf: (at: Point) => Point, [x, y]: Point): Mark | null {
  let best: Mark | null = null;
  let nearest = TOUCH;
  for (const mark of marks) {
    const [mx, my] = pixelOf(mark.at);
    const away = Math.hypot(mx - x, my - y) - (mark.count > 1 ? 6 : 0);
    if (away < nearest) [best, nearest] = [mark, away];
  }
  return best;
}
