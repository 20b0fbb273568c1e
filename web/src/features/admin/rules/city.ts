import type { CityRules } from '@/shared/api/types/rules';

/** Those that a city turns on. */
export type Section = Exclude<keyof CityRules, 'levels'>;
type Loose<T> = { [Name in keyof T]: T[Name] extends number ? number | null : T[Name] };

/** The rules that only some cities have, while they are written: a number may be gone for a moment. */
export type CityDraft = { [Part in keyof CityRules]: Loose<CityRules[Part]> };

/** Within what each number must lie, by the name under which the server points at it. */
export const CITY_RANGES: Record<string, readonly [number, number]> = {
  'city/hazards/deskMinutes': [1, 1_440],
  'city/hazards/signMinutes': [1, 1_440],
  'city/hazards/handleHours': [1, 168],
  'city/misses/times': [1, 20],
  'city/misses/answerHours': [1, 720],
  'city/rating/scale': [3, 10],
};

type Fields = Record<string, unknown>;

/** Every single thing that is ruled; of a list the order says nothing, but for the names of levels. */
export function cityParts(city: CityDraft): [string, unknown][] {
  return Object.entries(city).flatMap(([section, fields]) =>
    Object.entries(fields as Fields).map(([name, value]): [string, unknown] => [
      `city/${section}/${name}`,
      section === 'levels' ? JSON.stringify(value) : comparable(value),
    ]),
  );
}

/** What somebody else has saved, with every field that was changed here as it is here. */
export function mergedCity(base: CityDraft, mine: CityDraft, theirs: CityDraft): CityDraft {
  const section = (of: keyof CityDraft) => {
    const [was, here, there] = [base[of], mine[of], theirs[of]] as unknown as [Fields, Fields, Fields];
    return Object.fromEntries(
      Object.keys(there).map((name) => [
        name,
        comparable(was[name]) === comparable(here[name]) ? there[name] : here[name],
      ]),
    );
  };
  const sections = Object.keys(theirs) as (keyof CityDraft)[];
  return Object.fromEntries(sections.map((of) => [of, section(of)])) as unknown as CityDraft;
}

/** Numbers that are missing or out of their range. */
export function cityFaults(
  city: CityDraft,
  outside: (many: number | null, range: readonly [number, number]) => boolean,
): string[] {
  const values = new Map(cityParts(city));
  return Object.entries(CITY_RANGES)
    .filter(([part, range]) => outside(values.get(part) as number | null, range))
    .map(([part]) => part);
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return JSON.stringify(value.map((one) => JSON.stringify(one)).sort());
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
