import type { Category } from '../api/types/tenants';

/** What names a category: a code alone says nothing, for schemes and kinds share their codes. */
export type Named = Pick<Category, 'scheme' | 'code'> & { kind?: Category['kind'] | null };

/** Scheme, kind and code as one word; a case from before kinds were kept is about the matter. */
export function keyOf({ scheme, kind, code }: Named): string {
  return `${scheme} ${kind ?? 'matter'} ${code}`;
}

/** The same as the API is told. */
export function sentAs(key: string): { category: string; categoryScheme: string; categoryKind: string } {
  const [categoryScheme = '', categoryKind = '', category = ''] = key.split(' ');
  return { category, categoryScheme, categoryKind };
}
