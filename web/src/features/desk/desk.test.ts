import { describe, expect, it } from 'vitest';
import type { CaseCounts, CaseDetail, HistoryEntry } from '@/shared/api/types/cases';
import type { Stage } from '@/shared/api/types/lifecycle';
import type { CaseAnswer, Letter } from '@/shared/api/types/reports';
import type { CaseRules } from '@/shared/api/types/rules';
import { changesBetween } from '@/shared/cases/changes';
import type { ReportRating } from '@/shared/api/types/ratings';
import { byDay, storyOf } from '@/shared/cases/story';
import { dueOf } from '@/shared/cases/due';
import { turnsOf } from '@/shared/cases/turns';
import { tabsOf } from './stages';
import { fits, paramsOf, viewOf } from './view';

const NOTHING = { from: null, to: null, by: null, unit: null, reason: null, note: null, handler: null, until: null };
const entry = (at: string, action: string): HistoryEntry => ({ ...NOTHING, at, action, photos: [] });

describe('a view', () => {
  it('stands in the address and comes back from it', () => {
    const view = viewOf(new URLSearchParams('stage=to_file&deadline=red&q=%E4%BA%95%E7%9B%96&sort=reported'));
    expect(view).toMatchObject({ stage: 'to_file', deadline: 'red', q: '井盖', sort: 'reported' });
    expect(viewOf(paramsOf(view))).toEqual(view);
    expect(paramsOf(viewOf(new URLSearchParams())).toString()).toBe('');
    expect(viewOf(new URLSearchParams('stage=nonsense')).stage).toBeNull();
  });

  it('knows what belongs in it', () => {
    const view = viewOf(new URLSearchParams('stage=to_sign&unit=u1'));
    expect(fits({ stage: 'to_sign', unit: { id: 'u1', name: '' } } as CaseDetail, view)).toBe(true);
    expect(fits({ stage: 'to_sign', unit: null } as CaseDetail, view)).toBe(false);
  });
});

describe('turns', () => {
  it('follow from what a person may do', () => {
    expect([...turnsOf(['case.read', 'case.handle'])]).toEqual(['to_sign', 'handling']);
    expect(turnsOf(['case.read']).size).toBe(0);
  });

  it('give checks to whoever sends collectors, where the tenant sends them', () => {
    const rules = (off: CaseRules['off']) => ({ off }) as CaseRules;
    expect(turnsOf(['case.accept'], rules([])).has('to_check')).toBe(true);
    expect(turnsOf(['case.accept'], rules(['send_check'])).has('to_check')).toBe(false);
    expect(turnsOf(['case.accept']).has('to_check')).toBe(false);
    expect(turnsOf(['case.check'], rules(['send_check'])).has('to_check')).toBe(true);
  });
});

describe('the stages to choose from', () => {
  const counts = (byStage: CaseCounts['byStage']) => ({ byStage, byDeadline: {} });
  const turns = new Set<Stage>(['to_dispatch', 'extend_review']);

  it('are the straight way, and what lies beside it while something stands there', () => {
    expect(tabsOf(counts({ handling: 2 }), turns, null)).toEqual({
      mine: ['to_dispatch'],
      others: ['handling'],
      ended: ['closed', 'not_accepted', 'not_filed', 'cancelled'],
    });
    const more = tabsOf(counts({ extend_review: 1, hung: 3, visited: 1, merged: 2 }), turns, null);
    expect(more.mine).toEqual(['to_dispatch', 'extend_review']);
    expect(more.others).toEqual(['hung']);
    expect(more.ended).toContain('visited');
    expect(more.ended.at(-1)).toBe('merged');
  });

  it('keep the one that is looked at', () => {
    expect(tabsOf(undefined, turns, 'checking').others).toEqual(['checking']);
    expect(tabsOf(undefined, turns, 'forced_closed').ended).toContain('forced_closed');
  });
});

describe('the deadline light', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  it('turns red by itself when the time has passed', () => {
    expect(dueOf({ dueAt: '2026-11-21T09:59:00Z', deadlineLight: 'yellow' }, now)).toEqual({
      light: 'red',
      seconds: -60,
    });
    expect(dueOf({ dueAt: '2026-11-21T10:05:00Z', deadlineLight: 'yellow' }, now)).toEqual({
      light: 'yellow',
      seconds: 300,
    });
    expect(dueOf({ dueAt: null, deadlineLight: null }, now)).toBeNull();
  });
});

describe('the story', () => {
  it('is told from the end, each sentence knowing how long it took', () => {
    const history = [entry('2026-11-21T10:12:00Z', 'accept'), entry('2026-11-21T10:00:00Z', 'report')];
    const story = storyOf({ history, photos: [] });
    expect(story.map((one) => [one.action, one.after])).toEqual([
      ['accept', 720],
      ['report', null],
    ]);
  });
});

describe('the story of a case that was closed', () => {
  const by = { name: '市民', role: 'public' };
  const visit = { ...entry('2026-11-22T17:00:00Z', 'visit'), by };
  const history = [entry('2026-11-21T15:59:00Z', 'close'), visit];
  const answer = (at: string, outcome: CaseAnswer['outcome']): CaseAnswer => ({
    report: at,
    verdict: 'content',
    words: '很好',
    outcome,
    at,
  });
  const letter: Letter = {
    id: 'l',
    occasion: 'solved',
    channel: 'sms',
    to: '138****5678',
    state: 'sent',
    at: '2026-11-21T16:00:00Z',
    doneAt: null,
  };

  it('tells letters and answers between the steps, and an answer that was a step only once', () => {
    const answers = [answer('2026-11-22T17:00:00.2Z', 'visited'), answer('2026-11-22T18:00:00Z', 'noted')];
    const story = storyOf({ history, photos: [], letters: [letter], answers });
    expect(story.map(({ kind }) => kind)).toEqual(['answer', 'step', 'letter', 'step']);
    expect(story[1]?.answer?.verdict).toBe('content');
  });

  it('tells what the unit thinks of the report where it stands in time', () => {
    const rating = { at: '2026-11-22T16:00:00Z', reasons: ['位置不准'], note: '偏了两个路口' } as ReportRating;
    const story = storyOf({ history, photos: [], rating });
    expect(story.map(({ kind, note }) => [kind, note])).toEqual([
      ['step', null],
      ['rating', '位置不准、偏了两个路口'],
      ['step', null],
    ]);
  });

  it('has a heading for each day where the tenant is', () => {
    const days = byDay(storyOf({ history, photos: [], letters: [letter] }), 'Asia/Shanghai');
    expect(days.map(({ day, chapters }) => [day, chapters.length])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-22', 1],
      ['2026-11-21', 1],
    ]);
  });
});

describe('what changed meanwhile', () => {
  const before = { id: 'a', version: 3, stage: 'to_dispatch', history: [entry('1', 'report')] } as CaseDetail;
  it('is what others did', () => {
    const now = {
      ...before,
      version: 4,
      stage: 'to_sign',
      history: [...before.history, entry('2', 'dispatch')],
    } as CaseDetail;
    expect(changesBetween(before, now)).toMatchObject({ stageMoved: true, entries: [{ action: 'dispatch' }] });
  });
  it('is nothing when only a photo was added', () => {
    expect(changesBetween(before, { ...before, version: 4 })).toBeNull();
    expect(changesBetween(before, before)).toBeNull();
  });
});
