import type { PossibleAction } from '@/shared/api/types/cases';
import type { Need } from '@/shared/api/types/lifecycle';
import { EMPTY, type Draft as Filled } from '@/shared/cases/needs';
import { newKey } from '@/shared/keeping/key';
import type { QueuedAction } from '../queue/entry';

/** A step that somebody is about to take: what they have filled in for it so far. */
export interface Step {
  /** What it is sent with. */
  key: string;
  /** What they have chosen, as it was possible then; nothing where they have not yet. */
  chosen: PossibleAction | null;
  filled: Filled;
  photos: Blob[];
}

export function noStep(): Step {
  return { key: newKey(), chosen: null, filled: EMPTY, photos: [] };
}

/** What was refused, to be done anew. */
export function stepOf({ body, files }: QueuedAction): Step {
  const { action, reason = '', note = '', handler = '', until = '' } = body;
  const needs = (['handler', 'until', 'reason'] as const).filter((need: Need) => need in body);
  return {
    key: newKey(),
    chosen: { action, needs, primary: false },
    filled: { ...EMPTY, reason, note, handler, until },
    photos: files.map(({ blob }) => blob),
  };
}

/** Having opened a sheet says nothing yet. */
export function isBegun({ chosen, filled, photos }: Step): boolean {
  const { reason, note, handler, until } = filled;
  return chosen !== null && ([reason, note, handler, until].some((words) => words.trim() !== '') || photos.length > 0);
}
