import type { DeskClock, ProgressLight, Stage } from '@/shared/api/types/lifecycle';
import type { RuledStep } from '@/shared/api/types/rules';
import type { Draft } from './rules';

interface Passed {
  stage: Stage;
  light: ProgressLight;
  clock?: DeskClock;
  /** The optional step that leads here. */
  by?: RuledStep;
}

const PASSED: readonly Passed[] = [
  { stage: 'reported', light: 'blue', clock: 'accept' },
  { stage: 'to_verify', light: 'blue', clock: 'verify', by: 'send_verify' },
  { stage: 'to_file', light: 'blue', clock: 'file' },
  { stage: 'to_dispatch', light: 'blue', clock: 'dispatch' },
  { stage: 'to_sign', light: 'blue', clock: 'sign' },
  { stage: 'handling', light: 'yellow' },
  { stage: 'to_check', light: 'green', clock: 'check' },
  { stage: 'checking', light: 'green', by: 'send_check' },
  { stage: 'to_close', light: 'green', clock: 'close' },
  { stage: 'closed', light: 'green' },
  { stage: 'visited', light: 'green', by: 'visit' },
];

export interface Station {
  stage: Stage;
  /** The tenant's own name, where it has one. */
  name: string | null;
  minutes: number | null;
  light: ProgressLight;
}

/** Where a case stops on its straight way, as the rules have it. */
export function stationsOf({ off, names, minutes }: Draft): Station[] {
  return PASSED.filter(({ by }) => !by || !off.includes(by)).map(({ stage, light, clock }) => ({
    stage,
    name: names[stage]?.trim() || null,
    minutes: clock ? minutes[clock] : null,
    light,
  }));
}
