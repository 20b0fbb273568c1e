import { useEffect, useRef, useState } from 'react';
import { newKey } from '@/shared/keeping/key';
import { goesOf, send, type BatchAction, type Go, type One, type Taken } from './batch';

/** How far a batch is. */
export interface Course {
  total: number;
  /** As it was when the batch was sent: what goes again under the same key is the same. */
  note: string;
  taken: Taken[];
  /** What is still to go; what cut in stands in `error`. */
  left: Go[];
  going: boolean;
  error: unknown;
}

/** Sends a batch go by go; what was cut off goes on where it was, and nothing is done twice. */
export function useBatch(tenant: string, action: BatchAction, heard: (taken: Taken[]) => void) {
  const [course, setCourse] = useState<Course | null>(null);
  // whoever opened the dialog may have moved on since it began
  const listener = useRef(heard);
  useEffect(() => {
    listener.current = heard;
  });
  const run = async (total: number, before: Taken[], goes: Go[], note: string) => {
    let taken = before;
    let left = goes;
    const tell = (going: boolean, error: unknown = null) => setCourse({ total, note, taken, left, going, error });
    tell(true);
    try {
      for (const go of goes) {
        const more = await send(tenant, action, go, note);
        taken = [...taken, ...more];
        left = left.slice(1);
        listener.current(more);
        tell(true);
      }
      tell(false);
    } catch (error) {
      tell(false, error);
    }
  };
  return {
    course,
    begin: (cases: readonly One[], note: string) => run(cases.length, [], goesOf(cases, newKey), note),
    goOn: () => course && run(course.total, course.taken, course.left, course.note),
  };
}
