import type { DeadlineLight, ProgressLight } from '../api/types/lifecycle';
import { disc, short, write } from './marks';
import type { Point } from './mercator';
import type { Mark, Scene } from './scene';

/** The light that a case shows on the map: how near its deadline is, or how far it has come. */
export type Lit = { by: 'deadline'; light: DeadlineLight } | { by: 'progress'; light: ProgressLight };

/** A light on the map: never colour alone, each has a shape and a sign of its own. */
export interface LightMark {
  lit: Lit;
  /** Of many together: how many show which colour, the most pressing first. */
  shares: { colour: string; count: number }[];
}

const COLOURS = { red: '#f5222d', yellow: '#faad14', green: '#52c41a', blue: '#1677ff' } as const;
/** Signs are white on red and blue, dark on yellow and green: they have to be made out. */
const INK = { red: '#ffffff', blue: '#ffffff', yellow: '#3d2a00', green: '#0f2f00' } as const;
const TURN = 2 * Math.PI;

export function colourOf(lit: Lit): string {
  return COLOURS[lit.light];
}

export function paintLight(
  pen: CanvasRenderingContext2D,
  mark: Mark & { shown: LightMark },
  at: Point,
  scene: Scene,
): void {
  if (mark.count > 1) paintMany(pen, mark, at, scene);
  else paintOne(pen, mark.shown.lit, at, scene);
}

/** Many in one: their number, in a ring that says how many show which light. */
function paintMany(
  pen: CanvasRenderingContext2D,
  { count, shown }: Mark & { shown: LightMark },
  [x, y]: Point,
  scene: Scene,
): void {
  const radius = 14 + 4.2 * Math.log10(count);
  disc(pen, x, y, radius + 6, scene.dark ? '#10171e' : '#ffffff');
  let from = -TURN / 4;
  for (const share of shown.shares) {
    const to = from + (TURN * share.count) / count;
    pen.beginPath();
    pen.arc(x, y, radius + 2, from, to);
    pen.strokeStyle = share.colour;
    pen.lineWidth = 6;
    pen.stroke();
    from = to;
  }
  disc(pen, x, y, radius - 1, scene.dark ? '#1d2833' : '#ffffff');
  write(pen, short(count, scene.language), x, y, radius > 21 ? 14 : 12.5, scene.dark ? '#e9eef3' : '#1b2a3a');
}

function paintOne(pen: CanvasRenderingContext2D, lit: Lit, [x, y]: Point, scene: Scene): void {
  pen.save();
  pen.shadowColor = '#0f1c2b59';
  pen.shadowBlur = 4;
  pen.shadowOffsetY = 1.5;
  outline(pen, lit, x, y, 14);
  pen.fillStyle = scene.dark ? '#e9eef3' : '#ffffff';
  pen.fill();
  pen.restore();
  outline(pen, lit, x, y, 12);
  pen.fillStyle = colourOf(lit);
  pen.fill();
  write(pen, SIGNS[`${lit.by}-${lit.light}`] ?? '', x, y + (lit.light === 'red' ? 2 : 0), 13, INK[lit.light]);
}

const SIGNS: Record<string, string> = {
  'deadline-red': '!',
  'deadline-yellow': '…',
  'deadline-green': '✓',
  'progress-blue': '+',
  'progress-yellow': '»',
  'progress-green': '✓',
};

/** Red is a triangle, yellow a diamond, green a disc, blue a square. */
function outline(pen: CanvasRenderingContext2D, { light }: Lit, x: number, y: number, r: number): void {
  pen.beginPath();
  if (light === 'green') pen.arc(x, y, r * 0.9, 0, TURN);
  else if (light === 'blue') pen.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
  else if (light === 'yellow') polygon(pen, x, y, r * 1.12, 4);
  else polygon(pen, x, y + 1, r * 1.2, 3);
}

function polygon(pen: CanvasRenderingContext2D, x: number, y: number, r: number, corners: number): void {
  for (let i = 0; i < corners; i++) {
    const angle = -TURN / 4 + (i * TURN) / corners;
    pen.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  pen.closePath();
}
