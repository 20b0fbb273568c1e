import { describe, expect, it } from 'vitest';
import { ENDED, OPEN } from '@/shared/cases/stages';
import portal from '../locales/zh-CN.json';
import { toldSteps } from './told';

describe('the story', () => {
  it('is told newest first and leaves out what changed nothing', () => {
    const step = (at: string, stage: 'reported' | 'handling' | 'to_check') => ({
      at: `2026-11-21T${at}Z`,
      stage,
      text: '',
    });
    const told = toldSteps([
      step('01:00:00', 'reported'),
      step('02:00:00', 'handling'),
      step('03:00:00', 'handling'),
      step('04:00:00', 'to_check'),
    ]);
    expect(told.map((one) => one.stage)).toEqual(['to_check', 'handling', 'reported']);
    expect(told[1]?.at).toContain('02:00');
  });

  it('has a sentence for every stage', () => {
    expect([...OPEN, ...ENDED].filter((stage) => !(stage in portal.told))).toEqual([]);
  });
});
