import { disc, write } from './marks';
import type { Point } from './mercator';
import type { Scene } from './scene';

/** A place where something rises: its rank, and how many cases came on top of what is usual. */
export interface Risen {
  rank: number;
  excess: number;
  chosen: boolean;
}

const LEAST = 13;
const MOST = 34;

/** How large it is drawn: its area goes with the cases on top, between what a finger hits and what hides a district. */
export function radiusOf(excess: number): number {
  return Math.min(MOST, Math.max(LEAST, 6 * Math.sqrt(excess)));
}

export function paintRisen(pen: CanvasRenderingContext2D, risen: Risen, [x, y]: Point, scene: Scene): void {
  const radius = radiusOf(risen.excess);
  disc(pen, x, y, radius + 2, scene.dark ? '#10171e' : '#ffffff');
  disc(pen, x, y, radius, scene.dark ? '#fb923cdd' : '#c2410cdd');
  if (risen.chosen) {
    pen.beginPath();
    pen.arc(x, y, radius + 5, 0, 2 * Math.PI);
    pen.strokeStyle = scene.accent;
    pen.lineWidth = 4;
    pen.stroke();
  }
  write(pen, String(risen.rank), x, y, 14, scene.dark ? '#2b1200' : '#ffffff');
}
