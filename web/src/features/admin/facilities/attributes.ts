import type { FacilityAttributes, FacilityKind } from '@/shared/api/types/facilities';

export type Field =
  | { name: keyof FacilityAttributes; as: 'count' | 'metres' | 'yesNo' | 'words' }
  | { name: keyof FacilityAttributes; as: 'choice' | 'choices'; of: readonly string[] };

/** What is asked about each kind of facility, in the order in which people know it. */
export const FIELDS: Record<FacilityKind, readonly Field[]> = {
  toilet: [
    { name: 'openHours', as: 'words' },
    { name: 'open24h', as: 'yesNo' },
    { name: 'class', as: 'choice', of: ['1', '2', '3'] },
    { name: 'structure', as: 'choice', of: ['detached', 'attached', 'mobile'] },
    { name: 'maleStalls', as: 'count' },
    { name: 'femaleStalls', as: 'count' },
    { name: 'urinals', as: 'count' },
    { name: 'accessible', as: 'yesNo' },
    { name: 'thirdRoom', as: 'yesNo' },
    { name: 'motherBaby', as: 'yesNo' },
    { name: 'sex', as: 'choice', of: ['male', 'female', 'unisex', 'accessible', 'family'] },
    { name: 'floor', as: 'words' },
    { name: 'fee', as: 'words' },
  ],
  parking: [
    { name: 'openHours', as: 'words' },
    { name: 'type', as: 'choice', of: ['roadside', 'public', 'private', 'mechanical'] },
    { name: 'totalSpaces', as: 'count' },
    { name: 'accessibleSpaces', as: 'count' },
    { name: 'evChargers', as: 'count' },
    { name: 'heightLimit', as: 'metres' },
    { name: 'payments', as: 'choices', of: ['wechat', 'alipay', 'etc', 'unionpay', 'cash', 'card', 'app'] },
    { name: 'feeRule', as: 'words' },
  ],
};

/** What was there stays (a form does not ask about everything), what was emptied goes. */
export function mergedAttributes(before: FacilityAttributes, form: FacilityAttributes): FacilityAttributes {
  const all: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(form)) {
    const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (empty) delete all[name];
    else all[name] = value;
  }
  return all as FacilityAttributes;
}
