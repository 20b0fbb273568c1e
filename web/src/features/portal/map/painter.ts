import type { Point } from './mercator';
import { paintHere, paintLabels, paintMark, paintPin } from './marks';
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
  const { width, height, ratio } = frame;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  const pixelOf = pixels(frame);
  if (!scene.tiled) paintPaper(pen, frame, scene);
  paintAreas(pen, scene, pixelOf);
  if (scene.areas.length > 1) nameAreas(pen, scene, pixelOf, frame.resolution);
  if (scene.here) paintHere(pen, pixelOf(scene.here.at), scene.here.accuracy / frame.resolution);
  const pin = scene.pin ? pixelOf(scene.pin) : null;
  const shown = scene.marks
    .map((mark) => ({ mark, pixel: pixelOf(mark.at) }))
    .filter(({ pixel: [x, y] }) => x > -40 && y > -40 && x < width + 40 && y < height + 40)
    .sort((a, b) => a.pixel[1] - b.pixel[1]);
  for (const { mark, pixel } of shown) if (!pin || !under(pixel, pin)) paintMark(pen, mark, pixel, scene);
  if (frame.resolution < 3) paintLabels(pen, shown, scene);
  if (pin) paintPin(pen, pin, scene.accent);
}

/** The pin takes the place of the mark it is about. */
function under([x, y]: Point, [px, py]: Point): boolean {
  return Math.hypot(px - x, py - y) < 9;
}

export function pixels({ width, height, centre, resolution }: Frame): (at: Point) => Point {
  return ([x, y]) => [width / 2 + (x - centre[0]) / resolution, height / 2 - (y - centre[1]) / resolution];
}

function paintPaper(pen: CanvasRenderingContext2D, frame: Frame, { dark }: Scene): void {
  pen.fillStyle = dark ? '#141b22' : '#e6ebee';
  pen.fillRect(0, 0, frame.width, frame.height);
  const step = niceStep(frame.resolution * 96);
  pen.beginPath();
  const left = frame.centre[0] - (frame.width / 2) * frame.resolution;
  const top = frame.centre[1] + (frame.height / 2) * frame.resolution;
  for (let x = Math.ceil(left / step) * step; ; x += step) {
    const at = Math.round((x - left) / frame.resolution) + 0.5;
    if (at > frame.width) break;
    pen.moveTo(at, 0);
    pen.lineTo(at, frame.height);
  }
  for (let y = Math.floor(top / step) * step; ; y -= step) {
    const at = Math.round((top - y) / frame.resolution) + 0.5;
    if (at > frame.height) break;
    pen.moveTo(0, at);
    pen.lineTo(frame.width, at);
  }
  pen.strokeStyle = dark ? '#ffffff0a' : '#1b2a3a0d';
  pen.lineWidth = 1;
  pen.stroke();
}

/** 1, 2 or 5 times a power of ten. */
export function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * ([1, 2, 5, 10].find((times) => times * power >= atLeast) ?? 10);
}

function paintAreas(pen: CanvasRenderingContext2D, scene: Scene, pixelOf: (at: Point) => Point): void {
  const { dark, accent, tiled } = scene;
  const path = new Path2D();
  for (const area of scene.areas) {
    for (const ring of area.rings) {
      ring.forEach((point, i) => {
        const [x, y] = pixelOf(point);
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      });
      path.closePath();
    }
  }
  pen.lineJoin = 'round';
  pen.strokeStyle = accent;
  pen.globalAlpha = 0.16;
  pen.lineWidth = 14;
  pen.stroke(path);
  pen.globalAlpha = 1;
  if (!tiled) {
    // the paper covers the glow inside, so that only the outer edge has one
    pen.fillStyle = dark ? '#212b35' : '#fdfcfa';
    pen.fill(path);
  }
  pen.globalAlpha = 0.6;
  pen.lineWidth = 1.4;
  pen.stroke(path);
  pen.globalAlpha = 1;
}

function nameAreas(
  pen: CanvasRenderingContext2D,
  { areas, dark }: Scene,
  pixelOf: (at: Point) => Point,
  resolution: number,
): void {
  pen.font = '600 13px system-ui, "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = dark ? '#8796a6' : '#8a94a0';
  const taken: [number, number][] = [];
  for (const { name, middle, width } of [...areas].sort((a, b) => b.width - a.width)) {
    const [x, y] = pixelOf(middle);
    const room = width / resolution;
    if (!name || pen.measureText(name).width > room * 0.8) continue;
    if (taken.some(([tx, ty]) => Math.abs(tx - x) < 90 && Math.abs(ty - y) < 20)) continue;
    taken.push([x, y]);
    pen.fillText(name, x, y);
  }
}
