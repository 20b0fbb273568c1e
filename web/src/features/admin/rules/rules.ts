import { isProblem } from '@/shared/api/problem';
import type { DeskClock, Stage } from '@/shared/api/types/lifecycle';
import type { CaseRules, RuledStep } from '@/shared/api/types/rules';
import { cityFaults, cityParts, CITY_RANGES, mergedCity, type CityDraft } from './city';

export const CLOCKS: readonly DeskClock[] = [
  'verify',
  'accept',
  'file',
  'dispatch',
  'sign',
  'review',
  'check',
  'close',
];

const NUMBERS = ['hangDays', 'nearMetres', 'nearHours'] as const;
type Single = (typeof NUMBERS)[number];

export const RANGES = { minutes: [1, 10_080], hangDays: [1, 365], nearMetres: [1, 500], nearHours: [1, 168] } as const;

/** Within what the number of a part must lie. */
export function rangeOf(part: string): readonly [number, number] {
  return CITY_RANGES[part] ?? RANGES[NUMBERS.find((one) => one === part) ?? 'minutes'];
}

/** Rules while they are written: a number may be gone for a moment, a name empty. */
export interface Draft extends Omit<CaseRules, 'minutes' | 'city' | Single>, Record<Single, number | null> {
  minutes: Record<DeskClock, number | null>;
  city: CityDraft;
}

export function bodyOf(draft: Draft): CaseRules {
  const names = Object.entries(draft.names)
    .map(([stage, name]) => [stage, name.trim()])
    .filter(([, name]) => name !== '');
  return { ...(draft as CaseRules), names: Object.fromEntries(names) as CaseRules['names'] };
}

export function withStep(steps: readonly RuledStep[], step: RuledStep, there: boolean): RuledStep[] {
  const others = steps.filter((one) => one !== step);
  return there ? [...others, step] : others;
}

/** Every single thing that is ruled, under the name by which the server points at it. */
export function partsOf(draft: Draft): Map<string, unknown> {
  const { off, photographed, minutes, names, city, ...single } = draft;
  return new Map<string, unknown>([
    ...off.map((step): [string, unknown] => [`off/${step}`, true]),
    ...photographed.map((step): [string, unknown] => [`photographed/${step}`, true]),
    ...Object.entries(minutes).map(([clock, many]): [string, unknown] => [`minutes/${clock}`, many]),
    ...Object.entries(names)
      .filter(([, name]) => name.trim() !== '')
      .map(([stage, name]): [string, unknown] => [`names/${stage}`, name.trim()]),
    ...cityParts(city),
    ...Object.entries(single),
  ]);
}

/** The parts in which two sets of rules differ. */
export function changesBetween(before: Draft, after: Draft): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((part) => old.get(part) !== now.get(part));
}

/** What somebody else has saved meanwhile, with every part that was changed here as it is here. */
export function merged(base: Draft, mine: Draft, theirs: Draft): Draft {
  const pick = <T>(was: T, here: T, there: T): T => (was === here ? there : here);
  const steps = (of: 'off' | 'photographed') =>
    [...new Set([...mine[of], ...theirs[of]])].filter((step) =>
      pick(base[of].includes(step), mine[of].includes(step), theirs[of].includes(step)),
    );
  const stages = Object.keys({ ...base.names, ...mine.names, ...theirs.names }) as Stage[];
  const name = (of: Draft, stage: Stage) => of.names[stage] ?? '';
  return {
    off: steps('off'),
    photographed: steps('photographed'),
    minutes: Object.fromEntries(
      CLOCKS.map((clock) => [clock, pick(base.minutes[clock], mine.minutes[clock], theirs.minutes[clock])]),
    ) as Draft['minutes'],
    names: Object.fromEntries(
      stages.map((stage) => [stage, pick(name(base, stage), name(mine, stage), name(theirs, stage))]),
    ) as Draft['names'],
    returnsReviewed: pick(base.returnsReviewed, mine.returnsReviewed, theirs.returnsReviewed),
    extensions: pick(base.extensions, mine.extensions, theirs.extensions),
    hangs: pick(base.hangs, mine.hangs, theirs.hangs),
    hangDays: pick(base.hangDays, mine.hangDays, theirs.hangDays),
    nearMetres: pick(base.nearMetres, mine.nearMetres, theirs.nearMetres),
    nearHours: pick(base.nearHours, mine.nearHours, theirs.nearHours),
    city: mergedCity(base.city, mine.city, theirs.city),
  };
}

/** The numbers that are missing or out of their range. */
export function faultsOf(draft: Draft): string[] {
  const outside = (many: number | null, [least, most]: readonly [number, number]) =>
    many === null || !Number.isInteger(many) || many < least || many > most;
  return [
    ...CLOCKS.filter((clock) => outside(draft.minutes[clock], RANGES.minutes)).map((clock) => `minutes/${clock}`),
    ...NUMBERS.filter((part) => outside(draft[part], RANGES[part])),
    ...cityFaults(draft.city, outside),
  ];
}

/** What the server did not take, by part, as long as it is as it was sent. */
export function refusedParts(error: unknown, sent: Draft | undefined, draft: Draft): Map<string, string> {
  if (!sent || !isProblem(error)) return new Map();
  const changed = changesBetween(sent, draft);
  const refused = error.errors.map(({ pointer, detail }): [string, string] => [partAt(pointer, sent), detail]);
  return new Map(refused.filter(([part]) => !changed.includes(part)));
}

/** Of a list the server tells the place; whoever sees switches knows the step. */
function partAt(pointer: string, sent: Draft): string {
  const [of = '', at = ''] = pointer.replace(/^\/(rules\/)?/, '').split('/');
  if (of === 'city')
    return pointer
      .replace(/^\/(rules\/)?/, '')
      .split('/')
      .slice(0, 3)
      .join('/');
  if (of === 'off' || of === 'photographed') return `${of}/${sent[of][Number(at)] ?? at}`;
  return at ? `${of}/${at}` : of;
}
