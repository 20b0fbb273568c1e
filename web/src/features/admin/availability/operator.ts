/** Somebody (接入方) who tells how full places are. */
export interface Operator {
  id: string;
  name: string;
  /** The code of the layer. */
  kind: string;
  source: string | null;
  /** Minutes. */
  staleAfter: number;
  /** How many facilities it knows by ids of its own. */
  listed: number;
  madeAt: string;
  madeBy: string;
  revokedAt: string | null;
  revokedBy: string | null;
  heardAt: string | null;
  fresh: number;
  stale: number;
  version: number;
}

/** A facility that an operator knows by an id of its own. */
export interface Place {
  place: string;
  facility: string;
}

export type Connected = { operator: Operator; secret: string };

const LINE = /^(.+?)[\s,，]+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** One place a line: the operator's id and the facility's, with a blank or comma between. */
export function placesOf(text: string): { places: Place[]; wrong: number[] } {
  const places: Place[] = [];
  const wrong: number[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const [, place, facility] = LINE.exec(line.trim()) ?? [];
    if (place && facility) places.push({ place, facility: facility.toLowerCase() });
    else wrong.push(at + 1);
  });
  return { places, wrong };
}

export function textOf(places: readonly Place[]): string {
  return places.map(({ place, facility }) => `${place}, ${facility}`).join('\n');
}
