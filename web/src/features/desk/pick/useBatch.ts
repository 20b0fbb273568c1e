import { useState } from 'react';
import { goesOf, send, type BatchAction, type Go, type One, type Taken } from './batch';

/** How far a batch is. */
export interface Course {
  total: number;
  taken: Taken[];
  /** What is still to go; what cut in stands in `error`. */
  left: Go[];
  going: boolean;
  error: unknown;
}

/** Sends a batch go by go; what was cut off goes on where it was, and nothing is done twice. */
export function useBatch(tenant: string, action: BatchAction, heard: (taken: Taken[]) => void) {
  const [course, setCourse] = useState<Course | null>(null);
  const run = async (total: number, before: Taken[], goes: Go[], note: string) => {
    let taken = before;
    let left = goes;
    const tell = (going: boolean, error: unknown = null) => setCourse({ total, taken, left, going, error });
    tell(true);
    try {
      for (const go of goes) {
        const more = await send(tenant, action, go, note);
        taken = [...taken, ...more];
        left = left.slice(1);
        heard(more);
        tell(true);
      }
      tell(false);
    } catch (error) {
      tell(false, error);
    }
  };
  return {
    course,
    begin: (cases: readonly One[], note: string) =>
      run(
        cases.length,
        [],
        goesOf(cases, () => crypto.randomUUID()),
        note,
      ),
    goOn: (note: string) => course && run(course.total, course.taken, course.left, note),
  };
}
