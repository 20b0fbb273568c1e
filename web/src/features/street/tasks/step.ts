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

const WORDS = ['reason', 'note', 'handler', 'until'] as const;

/**
 * Whether somebody has put anything into it. Having opened a sheet says nothing yet.
 *
 * @param first what it began as, where that was not empty
 */
export function isBegun({ chosen, filled, photos }: Step, first: Step | null = null): boolean {
  if (chosen === null) return false;
  const { filled: words, photos: shots } = first ?? { filled: EMPTY, photos: [] };
  const more = photos.length !== shots.length || photos.some((photo, at) => photo !== shots[at]);
  return more || WORDS.some((word) => filled[word].trim() !== words[word].trim());
}
