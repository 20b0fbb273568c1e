import type { FacilityAttributes } from '@/shared/api/types/facilities';

/** What was there stays (a form does not ask about everything), what was emptied goes. */
export function mergedAttributes(before: FacilityAttributes, form: FacilityAttributes): FacilityAttributes {
  const all: FacilityAttributes = { ...before };
  for (const [name, value] of Object.entries(form)) {
    const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (empty) delete all[name];
    else all[name] = value;
  }
  return all;
}
