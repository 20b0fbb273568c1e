import type { CityRules } from '@/shared/api/types/rules';

/** A city that has none of the rules that only some have. */
export const noCity: CityRules = {
  hazards: { on: false, matters: [], sources: [], deskMinutes: 5, signMinutes: 10, handleHours: 2 },
  misses: {
    on: false,
    clocks: ['sign', 'handle'],
    times: 3,
    window: 'month',
    unit: null,
    answerHours: 24,
    leaderRole: 'leader',
  },
  rating: { on: false, scale: 5, everySource: false, reasons: [] },
  levels: { yellowFrom: 'signed', names: [] },
};
