import { nameAreas, paintAreas, paintGrid, paintPaper, paintRings } from './ground';
import { paintLight } from './lights';
import { paintHere, paintLabels, paintMark, paintPin, paintPlatforms } from './marks';
import type { Point } from './mercator';
import { paintRisen } from './risen';
import type { Scene } from './scene';

export interface Frame {
  width: number;
  height: number;
  ratio: number;
  centre: Point;
  resolution: number;
}

/** Draws the whole scene on one canvas: paper, divisions, facilities, the person. It is fast enough to be done on every frame. */
export function paint(canvas: HTMLCanvasElement, frame: Frame, scene: Scene): void {
  const pen = penFor(canvas, frame);
  if (!pen) return;
  const pixelOf = pixels(frame);
  if (!scene.tiled) paintPaper(pen, frame, scene);
  paintAreas(pen, scene, pixelOf);
  if (!scene.tiled) paintGrid(pen, frame, scene);
  if (scene.areas.length > 1) nameAreas(pen, scene, pixelOf, frame.resolution);
  paintRings(pen, frame, scene, pixelOf);
  paintFacilities(pen, frame, scene, pixelOf);
  paintPlatforms(pen, scene, pixelOf);
  if (scene.here) paintHere(pen, pixelOf(scene.here.at), scene.here.accuracy / frame.resolution);
  if (scene.pin) paintPin(pen, pixelOf(scene.pin), scene.accent);
}

export function pixels({ width, height, centre, resolution }: Frame): (at: Point) => Point {
  return ([x, y]) => [width / 2 + (x - centre[0]) / resolution, height / 2 - (y - centre[1]) / resolution];
}

function penFor(canvas: HTMLCanvasElement, { width, height, ratio }: Frame): CanvasRenderingContext2D | null {
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen?.clearRect(0, 0, width, height);
  return pen;
}

function paintFacilities(
  pen: CanvasRenderingContext2D,
  frame: Frame,
  scene: Scene,
  pixelOf: (at: Point) => Point,
): void {
  const pin = scene.pin ? pixelOf(scene.pin) : null;
  const shown = scene.marks
    .map((mark) => ({ mark, pixel: pixelOf(mark.at) }))
    .filter(({ pixel: [x, y] }) => x > -40 && y > -40 && x < frame.width + 40 && y < frame.height + 40)
    // the pin takes the place of the mark it is about
    .filter(({ pixel: [x, y] }) => !pin || Math.hypot(pin[0] - x, pin[1] - y) >= 9)
    .sort((a, b) => a.pixel[1] - b.pixel[1]);
  for (const { mark, pixel } of shown) {
    if (mark.shown) paintLight(pen, { ...mark, shown: mark.shown }, pixel, scene);
    else if (mark.risen) paintRisen(pen, mark.risen, pixel, scene);
    else paintMark(pen, mark, pixel, scene);
  }
  if (frame.resolution < 3) paintLabels(pen, shown, scene);
}
