import type { CaseRow } from '@/shared/api/types/cases';
import type { DeadlineLight, ProgressLight, Stage } from '@/shared/api/types/lifecycle';
import type { Bounds } from '@/shared/api/types/common';
import { isOpen } from '@/shared/cases/stages';
import { colourOf, type Lit } from '@/shared/map/lights';
import { toMap } from '@/shared/map/mercator';
import type { Mark } from '@/shared/map/scene';
import { fits, type View } from '../view';

/** A case as a light on the map. */
export interface Light {
  id: string;
  number: string;
  version: number;
  stage: Stage;
  progressLight: ProgressLight;
  deadlineLight: DeadlineLight;
  title: string | null;
  lng: number;
  lat: number;
}

export interface Lights {
  items: Light[];
  /** There are others, which a smaller part of the map or a narrower filter would show. */
  more: boolean;
  most: number;
}

export type By = Lit['by'];

/** The most pressing first. */
export const ORDER = { deadline: ['red', 'yellow', 'green'], progress: ['blue', 'yellow', 'green'] } as const;

export function litOf(light: Light, by: By): Lit {
  return by === 'deadline' ? { by, light: light.deadlineLight } : { by, light: light.progressLight };
}

export function lightOf(row: CaseRow): Light {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    stage: row.stage,
    progressLight: row.progressLight,
    deadlineLight: row.deadlineLight ?? 'green',
    title: row.category?.name ?? null,
    lng: row.location.lng,
    lat: row.location.lat,
  };
}

/** News on the map: what is shown changes, what comes in is added, what no longer belongs goes out. */
export function patched(lights: Lights, news: readonly CaseRow[], view: View): Lights {
  const byId = new Map(lights.items.map((light) => [light.id, light]));
  let changed = false;
  for (const row of news) {
    const known = byId.get(row.id);
    if (known && known.version >= row.version) continue;
    const mayCome = known || !view.within; // who stands beneath whom is the server's to know
    if (mayCome && fits(row, view) && (view.stage !== null || isOpen(row.stage))) byId.set(row.id, lightOf(row));
    else if (!byId.delete(row.id)) continue;
    changed = true;
  }
  return changed ? { ...lights, items: [...byId.values()] } : lights;
}

const CELL_PIXELS = 34;

/** Lights as marks, gathered so that no two overlap at a zoom; a gathering says how many show which light. */
export function marksOf(lights: readonly Light[], by: By, zoom: number): Mark[] {
  const cell = (360 / (256 * 2 ** zoom)) * CELL_PIXELS;
  const cells = new Map<string, Light[]>();
  for (const light of lights) {
    const key = `${Math.floor(light.lng / cell)}:${Math.floor(light.lat / cell)}`;
    const there = cells.get(key);
    if (there) there.push(light);
    else cells.set(key, [light]);
  }
  return [...cells].map(([key, there]) => markOf(key, there, by));
}

function markOf(key: string, there: Light[], by: By): Mark {
  const shares = sharesOf(there, by);
  const most = shares[0]?.lit ?? { by: 'deadline', light: 'green' };
  const points = there.map(toMap);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const extent: Mark['extent'] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const spread = extent[2] - extent[0] > 1 || extent[3] - extent[1] > 1;
  const sum = (of: number[]) => of.reduce((all, one) => all + one, 0);
  return {
    key,
    at: [sum(xs) / xs.length, sum(ys) / ys.length],
    count: there.length,
    kind: null,
    id: there[0]?.id ?? null,
    name: there.length === 1 ? (there[0]?.title ?? null) : null,
    extent: spread ? extent : null,
    shown: { lit: most, shares: shares.map(({ lit, count }) => ({ colour: colourOf(lit), count })) },
  };
}

/** How many show which light, the most pressing first; none that nobody shows. */
export function sharesOf(lights: readonly Light[], by: By): { lit: Lit; count: number }[] {
  return ORDER[by]
    .map((light) => ({
      lit: { by, light } as Lit,
      count: lights.filter((one) => litOf(one, by).light === light).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Where all of them lie, with a little room about them. */
export function boundsOfLights(lights: readonly Light[]): Bounds | null {
  if (lights.length === 0) return null;
  const room = 0.002;
  return {
    west: Math.min(...lights.map(({ lng }) => lng)) - room,
    east: Math.max(...lights.map(({ lng }) => lng)) + room,
    south: Math.min(...lights.map(({ lat }) => lat)) - room,
    north: Math.max(...lights.map(({ lat }) => lat)) + room,
  };
}
