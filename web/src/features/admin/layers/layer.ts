import { isProblem } from '@/shared/api/problem';
import type { Attribute, AttributeForm, AttributeValue, InEach, Layer } from '@/shared/api/types/layers';
import { said } from '@/shared/layers/layers';

export const FORMS: readonly AttributeForm[] = [
  'NAME',
  'WORDS',
  'HOURS',
  'CHOICE',
  'CHOICES',
  'FLAG',
  'COUNT',
  'METRES',
  'AMOUNT',
  'PLACES',
];

export const CODE = /^[a-z][a-z0-9_]{1,30}$/;
export const NAME = /^[a-z][A-Za-z0-9]{0,30}$/;
export const VALUE = /^[a-z0-9][a-z0-9_-]{0,30}$/;

/** What these mean is the same in every layer. */
export const FIXED: Readonly<Record<string, AttributeForm>> = {
  openHours: 'HOURS',
  openHoursText: 'WORDS',
  open24h: 'FLAG',
  accessible: 'FLAG',
  accessibleSpaces: 'COUNT',
  entrances: 'PLACES',
};

/** A layer as it is being written. */
export interface Draft {
  code: string;
  title: InEach;
  one: InEach;
  description: InEach;
  icon: string;
  colour: string;
  attributes: Attribute[];
}

const NOTHING: InEach = { zh: '', en: '' };

const NEW: Draft = {
  code: '',
  title: NOTHING,
  one: NOTHING,
  description: NOTHING,
  icon: 'pin',
  colour: 'slate',
  attributes: [],
};

/** The draft to begin with: a layer as it is, or what is taken over from one (without its code) for another. */
export function draftOf(layer: Layer | null, another: boolean): Draft {
  if (!layer) return NEW;
  const { code, title, one, description, icon, colour, attributes } = layer;
  return { code: another ? '' : code, title, one, description: description ?? NOTHING, icon, colour, attributes };
}

export const EMPTY: Attribute = { name: '', form: 'WORDS', title: NOTHING, values: [], headers: [] };

/** What most layers have: when they are open, with what is not said in hours; and whether everybody gets in. */
export const USUAL: Readonly<Record<'hours' | 'accessible', readonly Attribute[]>> = {
  hours: [
    { name: 'openHours', form: 'HOURS', title: { zh: '开放时间', en: 'Opening hours' } },
    { name: 'openHoursText', form: 'WORDS', title: { zh: '开放时间说明', en: 'Opening hours in words' } },
  ],
  accessible: [{ name: 'accessible', form: 'FLAG', title: { zh: '无障碍', en: 'Accessible' } }],
};

/** Those of the usual that are not there yet. */
export function missingOf(usual: keyof typeof USUAL, there: readonly { name?: string }[]): Attribute[] {
  return USUAL[usual].filter((one) => !there.some(({ name }) => name === one.name));
}

export function chooses(form: AttributeForm | undefined): boolean {
  return form === 'CHOICE' || form === 'CHOICES';
}

/** What goes to the server: without stray blanks, and with values only where there is a choice. */
export function bodyOf({ title, one, description, icon, colour, attributes = [] }: Draft) {
  return {
    title: trimmed(title),
    one: trimmed(one),
    description: trimmed(description),
    icon,
    colour,
    attributes: attributes.map(({ name, form, headers = [], ...attribute }) => ({
      name: name.trim(),
      form,
      title: trimmed(attribute.title),
      headers,
      values: chooses(form) ? (attribute.values ?? []).map(valueOf) : [],
    })),
  };
}

function valueOf({ code, title, words = [] }: AttributeValue): AttributeValue {
  return { code: code.trim(), title: trimmed(title), words };
}

function trimmed({ zh, en }: Partial<InEach>): InEach {
  return { zh: zh?.trim() ?? '', en: en?.trim() ?? '' };
}

/** A name made of English words: "Opening hours" → `openingHours`, with an underscore `opening_hours`. */
export function nameOf(english: string, between: '' | '_' | '-'): string {
  const words = english.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = between
    ? words.join(between)
    : words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return (between === '-' ? joined : joined.replace(/^[0-9_]+/, '')).slice(0, 31);
}

/** Which of the names are there twice. */
export function twice(names: readonly (string | undefined)[]): Set<string> {
  return new Set(names.filter((name, at): name is string => !!name && names.indexOf(name) !== at));
}

/** What facilities carry and a change would take away, in the words of the layer. */
export function carried(error: unknown, { attributes }: Pick<Layer, 'attributes'>, language: string): string[] {
  if (!isProblem(error) || error.kind !== 'attribute-in-use') return [];
  return error.errors.map(({ pointer }) => {
    const [, , name = '', code] = pointer.split('/');
    const attribute = attributes.find((one) => one.name === name);
    const value = attribute?.values?.find((one) => one.code === code);
    const called = attribute ? said(attribute.title, language) : name;
    return code === undefined ? called : `${called} · ${value ? said(value.title, language) : code}`;
  });
}
