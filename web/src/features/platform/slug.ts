/** What the product's addresses use themselves, so that no city may be called so. */
const TAKEN: ReadonlySet<string> = new Set(['platform', 'api', 'www', 'admin', 'internal', 'assets', 'static']);

export type SlugFault = 'missing' | 'form' | 'reserved' | 'taken';

/** The name in the address is for ever: letters a person can say on the telephone. */
export function slugFault(slug: string, known: readonly string[]): SlugFault | null {
  if (slug === '') return 'missing';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length < 2 || slug.length > 40) return 'form';
  if (TAKEN.has(slug)) return 'reserved';
  return known.includes(slug) ? 'taken' : null;
}

/** What a person types, as far as it can be an address: no capitals, no blanks, single hyphens. */
export function slugTyped(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-{2,}/g, '-')
    .slice(0, 40);
}
