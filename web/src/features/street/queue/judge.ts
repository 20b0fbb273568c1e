import type { ProblemError } from '@/shared/api/problem';
import type { Current, Entry, Refusal } from './entry';

const SECOND = 1000;
const LONGEST = 5 * 60 * SECOND;
/** So often files go to a server that loses them, before a person is told. */
const OFTEN = 8;

/** What an answer that is no success means for what was sent. */
export type Verdict =
  | { is: 'done' }
  /** Nobody, or somebody else, is signed in. */
  | { is: 'stranger' }
  /** The same may work later. */
  | { is: 'later'; wait: number }
  /** The server has forgotten the files: they go there again. */
  | { is: 'files'; wait: number }
  | { is: 'refused'; refusal: Refusal };

/** @param chance between 0 and 1: phones that lost the network together do not all come back at the same moment */
export function judge(problem: ProblemError, entry: Entry, chance = Math.random()): Verdict {
  if (problem.kind === 'done-before') return { is: 'done' };
  if (problem.status === 401 || problem.kind === 'forged-request') return { is: 'stranger' };
  if (problem.passing) return { is: 'later', wait: waitAfter(entry.tries, problem.retryAfter, chance) };
  if (problem.kind === 'upload-not-finished' && entry.files.some((file) => file.name) && (entry.lost ?? 0) < OFTEN)
    return { is: 'files', wait: waitAfter(entry.tries, null, chance) };
  return { is: 'refused', refusal: refusalOf(problem) };
}

/** How long to wait after so many times in vain (ms), unless the server said it. */
export function waitAfter(tries: number, asked: number | null, chance: number): number {
  if (asked !== null) return asked * SECOND;
  return Math.min(LONGEST, 2 ** Math.min(tries, 10) * 2 * SECOND) * (0.75 + chance / 2);
}

function refusalOf(problem: ProblemError): Refusal {
  return {
    status: problem.status,
    kind: problem.kind,
    message: problem.message,
    errors: problem.errors,
    requestId: problem.requestId,
    current: (problem.extra.current as Current | undefined) ?? null,
  };
}
