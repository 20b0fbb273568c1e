import { describe, expect, it } from 'vitest';
import shared from '@/shared/locales/zh-CN.json';
import { ENDED, OPEN } from '@/shared/cases/stages';
import { LETTERS } from './keys/keymap';
import cases from '@/shared/cases/locales/zh-CN.json';

const actions = Object.keys(LETTERS);

describe('the desk has a word', () => {
  it('for every action, and a sentence once it is done', () => {
    expect(actions.filter((action) => !(action in cases.action))).toEqual([]);
    expect(actions.filter((action) => !(action in cases.story))).toEqual([]);
  });

  it('for every stage', () => {
    expect([...OPEN, ...ENDED].filter((stage) => !(stage in shared.stage))).toEqual([]);
    expect(Object.keys(shared.stage)).toHaveLength(OPEN.length + ENDED.length);
  });
});
