import type { Reporter } from '@/shared/api/types/reports';

/** Name and telephone of whoever reported, as far as they are known. */
export function whoOf(reporter: Reporter | null): string {
  return [reporter?.name, reporter?.phone].filter(Boolean).join(' ');
}
