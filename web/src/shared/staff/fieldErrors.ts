import { isProblem } from '../api/problem';

/** What the server found wrong with the fields of a form, as antd's `form.setFields` takes it. */
export function fieldErrors(error: unknown): { name: (string | number)[]; errors: string[] }[] {
  if (!isProblem(error)) return [];
  const byField = new Map<string, string[]>();
  for (const { pointer, detail } of error.errors) byField.set(pointer, [...(byField.get(pointer) ?? []), detail]);
  return [...byField].map(([pointer, errors]) => ({ name: pathOf(pointer), errors }));
}

/** A JSON pointer as a path: `/periods/0/1` → `['periods', 0, 1]`. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
