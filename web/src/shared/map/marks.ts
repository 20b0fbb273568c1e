import { hueOf, iconOf } from '../layers/looks';
import type { Point } from './mercator';
import type { Mark, Scene } from './scene';

const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

const PIN = 'M12 23.5C12 23.5 3.5 15.8 3.5 9.2a8.5 8.5 0 1 1 17 0C20.5 15.8 12 23.5 12 23.5z';

export function paintMark(pen: CanvasRenderingContext2D, mark: Mark, [x, y]: Point, scene: Scene): void {
  const layer = scene.layers?.find((one) => one.code === mark.kind);
  const colour = hueOf(layer, scene.dark);
  const radius = mark.count > 1 ? 13 + 4.2 * Math.log10(mark.count) : 13;
  if (mark.count > 1) disc(pen, x, y, radius + 6, `${colour}33`);
  pen.save();
  pen.shadowColor = '#0f1c2b59';
  pen.shadowBlur = 5;
  pen.shadowOffsetY = 1.5;
  disc(pen, x, y, radius + 2, scene.dark ? '#e9eef3' : '#ffffff');
  pen.restore();
  disc(pen, x, y, radius, colour);
  if (mark.count > 1) write(pen, short(mark.count, scene.language), x, y, radius > 21 ? 14 : 12.5);
  else icon(pen, iconOf(layer), x, y, 17, '#ffffff');
}

export function paintPin(pen: CanvasRenderingContext2D, [x, y]: Point, accent: string): void {
  pen.save();
  pen.shadowColor = '#0f1c2b80';
  pen.shadowBlur = 8;
  pen.shadowOffsetY = 3;
  icon(pen, PIN, x, y - 21, 46, '#ffffff');
  pen.restore();
  icon(pen, PIN, x, y - 21, 39, accent);
  disc(pen, x, y - 26, 6, '#ffffff');
}

export function paintHere(pen: CanvasRenderingContext2D, [x, y]: Point, accuracy: number): void {
  if (accuracy > 12) disc(pen, x, y, Math.min(accuracy, 2000), '#1677ff1f');
  disc(pen, x, y, 10, '#ffffff');
  disc(pen, x, y, 7, '#1677ff');
}

/** The platforms below, each a point with its name, under it or over it, where it meets no other. */
export function paintPlatforms(
  pen: CanvasRenderingContext2D,
  { platforms, dark, accent }: Scene,
  pixelOf: (at: Point) => Point,
): void {
  const taken: Box[] = [];
  pen.font = `600 13px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.lineWidth = 4;
  for (const { at, name } of platforms) {
    const [x, y] = pixelOf(at);
    disc(pen, x, y, 8, dark ? '#1a232c' : '#ffffff');
    disc(pen, x, y, 5.5, accent);
    const half = pen.measureText(name).width / 2;
    const top = [y + 11, y - 26].find((from) => !meets([x - half, from, x + half, from + 15], taken));
    if (top === undefined) continue;
    taken.push([x - half, top, x + half, top + 15]);
    pen.strokeStyle = dark ? '#1a232c' : '#ffffff';
    pen.fillStyle = dark ? '#dbe3ea' : '#1b2a3a';
    pen.strokeText(name, x, top);
    pen.fillText(name, x, top);
  }
}

type Box = [left: number, top: number, right: number, bottom: number];

function meets(box: Box, taken: Box[]): boolean {
  return taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
}

/** Names beside single facilities, as many as find room. */
export function paintLabels(pen: CanvasRenderingContext2D, shown: { mark: Mark; pixel: Point }[], scene: Scene): void {
  const taken: Box[] = shown.map(({ pixel: [x, y] }) => [x - 16, y - 16, x + 16, y + 16]);
  pen.font = `500 12px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.lineWidth = 3.5;
  pen.strokeStyle = scene.dark ? '#1a232c' : '#ffffff';
  pen.fillStyle = scene.dark ? '#dbe3ea' : '#2b3947';
  shown.forEach(({ mark, pixel: [x, y] }) => {
    if (mark.count > 1 || !mark.name) return;
    const half = pen.measureText(mark.name).width / 2;
    const box: Box = [x - half, y + 18, x + half, y + 32];
    if (meets(box, taken)) return;
    taken.push(box);
    pen.strokeText(mark.name, x, y + 18);
    pen.fillText(mark.name, x, y + 18);
  });
}

/** 12,400 → "1.2万", "12K". */
export function short(count: number, language: string): string {
  return new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: count < 100_000 ? 1 : 0,
  }).format(count);
}

export function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

export function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  ink = '#ffffff',
): void {
  pen.font = `700 ${size}px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = ink;
  pen.fillText(text, x, y + 0.5);
}

function icon(pen: CanvasRenderingContext2D, path: string, x: number, y: number, size: number, colour: string): void {
  pen.save();
  pen.translate(x - size / 2, y - size / 2);
  pen.scale(size / 24, size / 24);
  pen.fillStyle = colour;
  pen.fill(new Path2D(path), 'evenodd');
  pen.restore();
}
