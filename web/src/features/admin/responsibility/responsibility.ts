import type { AnsweringRule, DutyRoster } from '@/shared/api/types/responsibility';
import type { Category, Unit } from '@/shared/api/types/tenants';

/** A rule as its form has it: one field says what it is about, one where, one who. */
export interface RuleForm {
  name: string;
  /** `category SCHEME CODE`, `major SCHEME CODE`, or nothing for anything. */
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
  const about = rule.category ? ['category', rule.scheme, rule.category] : ['major', rule.scheme, rule.major];
  return {
    name: rule.name,
    about: rule.category || rule.major ? about.join(' ') : undefined,
    grid: rule.grid ?? undefined,
    under: rule.under ?? undefined,
    when: rule.when,
    from: rule.from ?? undefined,
    to: rule.to ?? undefined,
    who: rule.unit ? `unit ${rule.unit}` : `roster ${rule.roster}`,
  };
}

export function ruleOf(form: RuleForm): AnsweringRule {
  const [kind, scheme, code] = form.about?.split(' ') ?? [];
  const [who, id] = form.who.split(' ');
  const hours = form.when === 'between';
  return {
    name: form.name.trim(),
    scheme: scheme ?? null,
    category: kind === 'category' ? (code ?? null) : null,
    major: kind === 'major' ? (code ?? null) : null,
    grid: form.grid?.trim() || null,
    under: form.under ?? null,
    when: form.when,
    from: hours ? (form.from ?? null) : null,
    to: hours ? (form.to ?? null) : null,
    unit: who === 'unit' ? (id ?? null) : null,
    roster: who === 'roster' ? (id ?? null) : null,
  };
}

/** Every major once, then every matter, as a choice of what a rule is about. */
export function aboutOptions(catalogue: readonly Category[]) {
  const majors = new Map<string, string>();
  const single = new Map<string, string>();
  for (const one of catalogue) {
    majors.set(`major ${one.scheme} ${one.major.code}`, `${one.major.name} ${one.major.code}`);
    const key = `category ${one.scheme} ${one.code}`;
    if (!single.has(key) || one.kind === 'matter') single.set(key, `${one.name} ${one.code}`);
  }
  return { majors: choices(majors), single: choices(single) };
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
