import type { Layer } from '../api/types/layers';

/** Of each colour a hue for light pages and one for dark ones: white is read on both, and both stand out from their ground. */
export const HUES: Record<string, readonly [light: string, dark: string]> = {
  teal: ['#0b7285', '#10818d'],
  indigo: ['#3b5bdb', '#4f69eb'],
  blue: ['#0b6bcb', '#1176ce'],
  amber: ['#9a5b00', '#a86500'],
  green: ['#2b7a32', '#2c853b'],
  brown: ['#7a4a2b', '#a26649'],
  violet: ['#7b3fb5', '#945ac8'],
  rose: ['#b8336a', '#c84374'],
  slate: ['#495867', '#667787'],
};

const PIN =
  'M12 2a7.2 7.2 0 0 0-7.2 7.2C4.8 14.5 12 22 12 22s7.2-7.5 7.2-12.8A7.2 7.2 0 0 0 12 2zM12 6.3a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6z';

/** Filled shapes on 24 × 24, of which what lies within another is left out (even-odd). */
export const ICONS: Record<string, string> = {
  // a man and a woman
  toilet:
    'M7.5 3.2a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8zM5.2 8h4.6a1.5 1.5 0 0 1 1.5 1.5V14.5h-1.6V21H5.3V14.5H3.7V9.5A1.5 1.5 0 0 1 5.2 8zM16.7 3.2a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8zM15.2 8h3L21 15.5h-2V21h-4.6V15.5h-2z',
  parking: 'M7 3h6.5a6 6 0 0 1 0 12H10.5v6H7zM10.5 6.3v5.4h2.8a2.7 2.7 0 0 0 0-5.4z',
  water:
    'M12 2C12 2 5 9.8 5 15a7 7 0 0 0 14 0C19 9.8 12 2 12 2zM7.5 15H9.3a2.7 2.7 0 0 0 2.7 2.7v1.8A4.5 4.5 0 0 1 7.5 15z',
  rest: 'M4 8h12.5v1.5h1.7a3.8 3.8 0 0 1 0 7.6H16A6 6 0 0 1 10.5 20.5H10A6 6 0 0 1 4 14.5zM16.5 11.5v3.6h1.7a1.8 1.8 0 0 0 0-3.6zM7 2.5h1.9V6H7zM11.5 2.5h1.9V6h-1.9z',
  park: 'M12 2a5.5 5.5 0 0 1 5 7.7A4.7 4.7 0 0 1 15.5 18H13.3v4h-2.6v-4H8.5A4.7 4.7 0 0 1 7 9.7 5.5 5.5 0 0 1 12 2z',
  bin: 'M9.3 2.5h5.4l.8 1.7H20v2.4H4V4.2h4.5zM5.4 8.2h13.2L17.5 21.5h-11zM9 10.5l.4 8.7h1.7l-.2-8.7zM13.1 10.5l-.2 8.7h1.7l.4-8.7z',
  book: 'M2.5 4.5c3.2-.8 6-.4 8.6 1.3V20c-2.6-1.6-5.4-2-8.6-1.3zM21.5 4.5c-3.2-.8-6-.4-8.6 1.3V20c2.6-1.6 5.4-2 8.6-1.3z',
  medical: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  sport: 'M1.5 10.3h2V7h3.2v3.3h10.6V7h3.2v3.3h2v3.4h-2V17h-3.2v-3.3H6.7V17H3.5v-3.3h-2z',
  charger: 'M14 2 4.5 13.5h6L9.5 22 19.5 10h-6.3z',
  bus: 'M6 3h12a2.5 2.5 0 0 1 2.5 2.5V18.5H19V21h-3v-2.5H8V21H5v-2.5H3.5V5.5A2.5 2.5 0 0 1 6 3zM6 6v5.5h12V6zM7.5 13.7a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8zM16.5 13.7a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8z',
  pin: PIN,
};

/** What is of no layer that is known, or of many, is slate. */
export function hueOf(layer: Pick<Layer, 'colour'> | undefined, dark: boolean): string {
  const [light, night] = HUES[layer?.colour ?? ''] ?? ['#495867', '#667787'];
  return dark ? night : light;
}

export function iconOf(layer: Pick<Layer, 'icon'> | undefined): string {
  return ICONS[layer?.icon ?? ''] ?? PIN;
}
