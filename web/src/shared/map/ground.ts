import { distanceText } from './distance';
import { toMap, type Point } from './mercator';
import type { Frame } from './painter';
import type { Scene } from './scene';

type Pen = CanvasRenderingContext2D;
type PixelOf = (at: Point) => Point;

const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

/** 1, 2 or 5 times a power of ten. */
export function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * ([1, 2, 5, 10].find((times) => times * power >= atLeast) ?? 10);
}

export function paintPaper(pen: Pen, { width, height }: Frame, { dark }: Scene): void {
  pen.fillStyle = dark ? '#141b22' : '#e6ebee';
  pen.fillRect(0, 0, width, height);
}

/** A quiet grid, so that a map without tiles still shows that it moves. */
export function paintGrid(pen: Pen, { width, height, centre, resolution }: Frame, { dark }: Scene): void {
  const step = niceStep(resolution * 96);
  const left = centre[0] - (width / 2) * resolution;
  const top = centre[1] + (height / 2) * resolution;
  pen.beginPath();
  for (let x = Math.ceil(left / step) * step; x < left + width * resolution; x += step) {
    const at = Math.round((x - left) / resolution) + 0.5;
    pen.moveTo(at, 0);
    pen.lineTo(at, height);
  }
  for (let y = Math.floor(top / step) * step; y > top - height * resolution; y -= step) {
    const at = Math.round((top - y) / resolution) + 0.5;
    pen.moveTo(0, at);
    pen.lineTo(width, at);
  }
  pen.strokeStyle = dark ? '#ffffff0b' : '#1b2a3a0f';
  pen.lineWidth = 1;
  pen.stroke();
}

/** The tenant's divisions: paper within, a glow about the outer edge, thin lines between. */
export function paintAreas(pen: Pen, { areas, dark, accent, tiled }: Scene, pixelOf: PixelOf): void {
  const path = new Path2D();
  for (const ring of areas.flatMap((area) => area.rings)) {
    ring.forEach((point, i) => (i === 0 ? path.moveTo(...pixelOf(point)) : path.lineTo(...pixelOf(point))));
    path.closePath();
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

/** Names of divisions, the widest first, where they fit and do not meet. */
export function nameAreas(pen: Pen, { areas, dark, platforms }: Scene, pixelOf: PixelOf, resolution: number): void {
  pen.font = `600 13px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = dark ? '#8796a6' : '#737e8a';
  const taken: Point[] = platforms.flatMap(({ at }) => [pixelOf(at), labelOf(pixelOf(at))]);
  for (const { name, middle, width } of [...areas].sort((a, b) => b.width - a.width)) {
    const [x, y] = pixelOf(middle);
    if (!name || pen.measureText(name).width > (width / resolution) * 0.8) continue;
    if (taken.some(([tx, ty]) => Math.abs(tx - x) < 90 && Math.abs(ty - y) < 20)) continue;
    taken.push([x, y]);
    pen.fillText(name, x, y);
  }
}

function labelOf([x, y]: Point): Point {
  return [x, y + 18];
}

/** Rings about where distances start, with how far that is: an answer to "how far is that?" without any street. */
export function paintRings(pen: Pen, { resolution, width, height }: Frame, scene: Scene, pixelOf: PixelOf): void {
  if (!scene.origin) return;
  const stretch = 1 / Math.cos((scene.origin.lat * Math.PI) / 180);
  const step = niceStep((resolution / stretch) * 100);
  if (step > 5000) return;
  const [x, y] = pixelOf(toMap(scene.origin));
  pen.font = `500 11px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let ring = 1; ring <= 4; ring++) {
    const radius = (ring * step * stretch) / resolution;
    if (radius > Math.hypot(width, height)) break;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.setLineDash([3, 5]);
    pen.lineWidth = 1.2;
    pen.strokeStyle = scene.dark ? '#9fb0c150' : '#41546866';
    pen.stroke();
    pen.setLineDash([]);
    pen.lineWidth = 4;
    pen.strokeStyle = scene.dark ? '#212b35' : '#fdfcfa';
    pen.fillStyle = scene.dark ? '#a9b7c4' : '#4b5966';
    const text = distanceText(scene.language, ring * step);
    pen.strokeText(text, x, y - radius);
    pen.fillText(text, x, y - radius);
  }
}
