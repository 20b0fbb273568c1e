/** A tracking code as people type it: any case, with or without dashes, with the letters that look like digits. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain)) return null;
  return plain.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
}
