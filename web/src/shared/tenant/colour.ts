type Rgb = [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const PAPER: Rgb = [244, 246, 248];
const NIGHT: Rgb = [24, 31, 39];
/** How much of the accent lies under what is chosen, such as the page one is on. */
const TINT = 0.12;
const FALLBACK = '#1668dc';

export interface Accent {
  /** The tenant's own colour, for areas. */
  fill: string;
  /** Text upon `fill`. */
  onFill: string;
  /** The same hue, readable as text and as a control's edge, on the page and on a tint of itself. */
  text: string;
}

/** Whatever colour a tenant chose, what is written with it or on it stays readable (WCAG AA, 4.5:1). */
export function accentOf(colour: string | null | undefined, dark: boolean): Accent {
  const fill = parse(colour ?? '') ?? (parse(FALLBACK) as Rgb);
  const area = until(fill, [0, 0, 0], (rgb) => contrast(rgb, WHITE) >= 4.6);
  const tinted = mix(dark ? NIGHT : PAPER, area, TINT);
  const readable = until(fill, dark ? WHITE : [0, 0, 0], (rgb) => contrast(rgb, tinted) >= 4.6);
  return { fill: hex(area), onFill: '#ffffff', text: hex(readable) };
}

export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function parse(colour: string): Rgb | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return found ? [parseInt(found[1] ?? '', 16), parseInt(found[2] ?? '', 16), parseInt(found[3] ?? '', 16)] : null;
}

function until(from: Rgb, towards: Rgb, enough: (rgb: Rgb) => boolean): Rgb {
  for (let step = 0; step <= 20; step++) {
    const mixed = mix(from, towards, step / 20);
    if (enough(mixed)) return mixed;
  }
  return towards;
}

function mix(from: Rgb, towards: Rgb, share: number): Rgb {
  return from.map((value, i) => Math.round(value + ((towards[i] ?? 0) - value) * share)) as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
