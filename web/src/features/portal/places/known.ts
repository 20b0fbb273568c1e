import type { FacilityAttributes } from '@/shared/api/types/facilities';

type Say = (key: string, options?: Record<string, unknown>) => string;

const YES_NO = ['accessible', 'thirdRoom', 'motherBaby'] as const;
const PLAIN = [
  'openHours',
  'openHoursText',
  'class',
  'structure',
  'maleStalls',
  'femaleStalls',
  'urinals',
  'sex',
  'floor',
  'fee',
] as const;
const PARKING = ['totalSpaces', 'accessibleSpaces', 'evChargers', 'feeRule'] as const;

/** The attributes a citizen can use, in the order they matter; an unknown one is left out, a known "no" is said. */
export function factsOf(attributes: FacilityAttributes, t: Say, language: string): { name: string; value: string }[] {
  const facts: { name: string; value: string }[] = [];
  const add = (key: string, value: string | null) => value !== null && facts.push({ name: t(`fact.${key}`), value });
  if (attributes.type) add('type', plain(worded('type', attributes.type, t), language));
  for (const key of YES_NO) {
    const value = attributes[key];
    if (typeof value === 'boolean') add(key, t(value ? 'fact.yes' : 'fact.no'));
  }
  if (attributes.open24h && !attributes.openHours) add('openHours', t('value.openHours.24/7'));
  for (const key of [...PARKING, ...PLAIN]) add(key, plain(worded(key, attributes[key], t), language));
  if (typeof attributes.heightLimit === 'number') add('heightLimit', metres(attributes.heightLimit, language));
  if (Array.isArray(attributes.payments) && attributes.payments.length > 0)
    add('payments', attributes.payments.map((one) => worded('payments', one, t)).join(' · '));
  return facts;
}

/** A code of ours in the person's words; whatever else an import brought stays as it was written. */
function worded(key: string, value: unknown, t: Say): unknown {
  return typeof value === 'string' ? t(`value.${key}.${value}`, { defaultValue: value }) : value;
}

function plain(value: unknown, language: string): string | null {
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function metres(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'meter', maximumFractionDigits: 2 }).format(value);
}
