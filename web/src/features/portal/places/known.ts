import type { FacilityAttributes } from '@/shared/api/types/facilities';
import type { Attribute, Layer } from '@/shared/api/types/layers';
import { said } from '@/shared/layers/layers';

type Say = (key: string) => string;

/** What a citizen can use of what is known, in the order of the layer; an unknown one is left out, a known "no" is said. */
export function factsOf(
  { attributes }: Pick<Layer, 'attributes'>,
  known: FacilityAttributes,
  t: Say,
  language: string,
): { name: string; title: string; value: string }[] {
  return attributes.flatMap((one) => {
    const value = one.name === 'open24h' && known.openHours ? null : written(one, known[one.name], t, language);
    return value === null ? [] : [{ name: one.name, title: said(one.title, language), value }];
  });
}

/** In words; whatever else an import brought stays as it was written. */
function written({ form, values }: Attribute, value: unknown, t: Say, language: string): string | null {
  const titled = (code: unknown) => {
    const known = values?.find((one) => one.code === code);
    return known ? said(known.title, language) : text(code);
  };
  switch (form) {
    case 'FLAG':
      return typeof value === 'boolean' ? t(value ? 'fact.yes' : 'fact.no') : null;
    case 'COUNT':
      return number(value, language);
    case 'METRES':
      return number(value, language, { style: 'unit', unit: 'meter', maximumFractionDigits: 2 });
    case 'AMOUNT':
      return number(value, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'CHOICE':
      return titled(value);
    case 'CHOICES':
      return Array.isArray(value) ? text(value.flatMap((one) => titled(one) ?? []).join(' · ')) : null;
    case 'HOURS':
      return value === '24/7' ? t('value.openHours.24/7') : text(value);
    default:
      return text(value); // places are where a way ends, and are not said
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function number(value: unknown, language: string, options?: Intl.NumberFormatOptions): string | null {
  return typeof value === 'number' ? new Intl.NumberFormat(language, options).format(value) : null;
}
