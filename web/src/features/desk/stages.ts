import type { Stage } from '@/shared/api/types/cases';

/** The stages in the order in which a case passes them. */
export const OPEN: readonly Stage[] = [
  'reported',
  'to_file',
  'to_dispatch',
  'to_sign',
  'handling',
  'rework',
  'to_check',
  'to_close',
  'delegated',
  'escalated',
];
export const ENDED: readonly Stage[] = ['closed', 'not_accepted', 'not_filed', 'cancelled'];

const TURNS: Record<string, readonly Stage[]> = {
  'case.accept': ['reported'],
  'case.file': ['to_file'],
  'case.dispatch': ['to_dispatch', 'rework'],
  'case.level': ['to_dispatch'],
  'case.handle': ['to_sign', 'handling'],
  'case.check': ['to_check'],
  'case.close': ['to_close'],
};

/** The stages in which a case waits for somebody with these permissions. */
export function turnsOf(permissions: readonly string[]): ReadonlySet<Stage> {
  return new Set(permissions.flatMap((permission) => TURNS[permission] ?? []));
}

export function isOpen(stage: Stage): boolean {
  return OPEN.includes(stage);
}
