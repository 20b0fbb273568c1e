import type { AnsweringRule, DutyRoster } from '@/shared/api/types/responsibility';
import type { Category, Unit } from '@/shared/api/types/tenants';

/** What stands for the kind of an older rule, which is about parts and matters alike. */
const BOTH = 'both';

/** A rule as its form has it: one field says what it is about, one where, one who. */
export interface RuleForm {
  name: string;
  /** `category SCHEME KIND CODE`, `major SCHEME KIND CODE`, or nothing for anything; the kind is `both` where none is said. */
  about?: string | undefined;
  grid?: string | undefined;
  under?: string | undefined;
  when: AnsweringRule['when'];
  from?: string | undefined;
  to?: string | undefined;
  /** `unit ID` or `roster CODE`. */
  who: string;
}

export function formOf(rule: AnsweringRule): RuleForm {
  const { category, major, scheme, kind } = rule;
  const about = [category ? 'category' : 'major', scheme, kind ?? BOTH, category ?? major];
  return {
    name: rule.name,
    about: category || major ? about.join(' ') : undefined,
    grid: rule.grid ?? undefined,
    under: rule.under ?? undefined,
    when: rule.when,
    from: rule.from ?? undefined,
    to: rule.to ?? undefined,
    who: rule.unit ? `unit ${rule.unit}` : `roster ${rule.roster}`,
  };
}

export function ruleOf(form: RuleForm): AnsweringRule {
  const [what, scheme, kind, code] = form.about?.split(' ') ?? [];
  const [who, id] = form.who.split(' ');
  const hours = form.when === 'between';
  return {
    name: form.name.trim(),
    scheme: scheme ?? null,
    kind: kind === 'part' || kind === 'matter' ? kind : null,
    category: what === 'category' ? (code ?? null) : null,
    major: what === 'major' ? (code ?? null) : null,
    grid: form.grid?.trim() || null,
    under: form.under ?? null,
    when: form.when,
    from: hours ? (form.from ?? null) : null,
    to: hours ? (form.to ?? null) : null,
    unit: who === 'unit' ? (id ?? null) : null,
    roster: who === 'roster' ? (id ?? null) : null,
  };
}

/**
 * Every major of parts and of matters, then every entry that cases are filed about, as a choice of what a rule is about;
 * and what the rule at hand says, where it is an older one that names no kind.
 */
export function aboutOptions(
  catalogue: readonly Category[],
  kinds: Record<Category['kind'] | typeof BOTH, string>,
  chosen?: AnsweringRule | null,
) {
  const majors = new Map<string, string>();
  const single = new Map<string, string>();
  const add = (to: Map<string, string>, what: 'major' | 'category', one: Category, kind: keyof typeof kinds) => {
    const { code, name } = what === 'major' ? one.major : one;
    to.set(`${what} ${one.scheme} ${kind} ${code}`, `${name} ${code} · ${kinds[kind]} · ${one.scheme}`);
  };
  for (const one of catalogue.filter(isFiled)) {
    add(majors, 'major', one, one.kind);
    add(single, 'category', one, one.kind);
  }
  const old = chosen && !chosen.kind ? foundFor(chosen, catalogue) : undefined;
  if (old) add(chosen?.category ? single : majors, chosen?.category ? 'category' : 'major', old, BOTH);
  return { majors: choices(majors), single: choices(single) };
}

/** The entry that a rule is about, or one of its major; of an older rule without a kind, the matter first. */
export function foundFor(rule: AnsweringRule, catalogue: readonly Category[]): Category | undefined {
  const { scheme, kind, category, major } = rule;
  const all = catalogue.filter(
    (one) =>
      one.scheme === scheme &&
      (!kind || kind === one.kind) &&
      (category ? one.code === category : one.major.code === major),
  );
  return all.find((one) => one.kind === 'matter') ?? all[0];
}

/** Since 2026 cases are filed about matters alone. */
function isFiled(one: Category): boolean {
  return one.kind === 'matter' || one.scheme !== 'GBT47678.5-2026';
}

function choices(all: Map<string, string>) {
  return [...all].map(([value, label]) => ({ value, label }));
}

/** Puts one in the place of another, or at the end. */
export function put<T>(all: readonly T[], at: number | null, one: T): T[] {
  return at === null ? [...all, one] : all.map((other, place) => (place === at ? one : other));
}

export function namesOf(units: readonly Unit[]): Map<string, string> {
  return new Map(units.map((unit) => [unit.id, unit.name]));
}

/** The empty parts of a form are nothing. */
export function rosterOf({ code, name, week, days }: Partial<DutyRoster>): DutyRoster {
  const tidy = <T extends { crew: string | null }>(shift: T): T => ({ ...shift, crew: shift.crew?.trim() || null });
  return { code: code ?? '', name: (name ?? '').trim(), week: (week ?? []).map(tidy), days: (days ?? []).map(tidy) };
}
