import type { Halted, HistoryEntry } from '@/shared/api/types/cases';
import type { Photo, Recording } from '@/shared/api/types/files';
import type { Stage } from '@/shared/api/types/lifecycle';
import type { ReportRating } from '@/shared/api/types/ratings';
import type { CaseAnswer, Letter } from '@/shared/api/types/reports';

/** One sentence of the story of a case. */
export interface Chapter {
  key: string;
  at: string;
  /** What is told: a step of the case, a letter to its reporter, what a reporter said, or what a unit thinks of the report. */
  kind: 'step' | 'letter' | 'answer' | 'rating';
  action: string;
  to: Stage | null;
  /** The case stayed where it was. */
  stays: boolean;
  who: { name: string; role: string } | null;
  unit: string | null;
  handler: string | null;
  until: string | null;
  reason: string | null;
  note: string | null;
  photos: Photo[];
  recordings: Recording[];
  /** How the clock of the stage stood that was left. */
  halted: Halted | null;
  /** Seconds since the step before. */
  after: number | null;
  letter: Letter | null;
  answer: CaseAnswer | null;
  rating: ReportRating | null;
}

/** Everything that the story of a case is told from. */
export interface Sources {
  history: readonly HistoryEntry[];
  photos: readonly Photo[];
  recordings?: readonly Recording[];
  letters?: readonly Letter[];
  answers?: readonly CaseAnswer[];
  rating?: ReportRating;
}

const PLAIN = {
  to: null,
  stays: true,
  who: null,
  unit: null,
  handler: null,
  until: null,
  reason: null,
  note: null,
  photos: [],
  recordings: [],
  halted: null,
  after: null,
  letter: null,
  answer: null,
  rating: null,
} as const;

/** All that happened, newest first, each step knowing how long it took to come to it. */
export function storyOf(sources: Sources): Chapter[] {
  const steps = stepsOf(sources);
  const told = new Set(steps.map(({ answer }) => answer));
  const letters = (sources.letters ?? []).map((letter): Chapter => ({
    ...PLAIN,
    photos: [],
    recordings: [],
    key: letter.id,
    at: letter.at,
    kind: 'letter',
    action: letter.occasion,
    letter,
  }));
  const answers = (sources.answers ?? [])
    .filter((answer) => !told.has(answer))
    .map((answer): Chapter => ({
      ...PLAIN,
      photos: [],
      recordings: [],
      key: `answer ${answer.report} ${answer.at}`,
      at: answer.at,
      kind: 'answer',
      action: 'answer',
      note: answer.words,
      answer,
    }));
  const ratings = (sources.rating ? [sources.rating] : []).map((rating): Chapter => ({
    ...PLAIN,
    photos: [],
    recordings: [],
    key: `rating ${rating.at}`,
    at: rating.at,
    kind: 'rating',
    action: 'rate',
    note: [...rating.reasons, rating.note].filter(Boolean).join('、'),
    rating,
  }));
  const order = new Map(steps.map((step, place) => [step, place]));
  return [...steps, ...letters, ...answers, ...ratings].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (order.get(b) ?? -1) - (order.get(a) ?? -1),
  );
}

function stepsOf({ history, photos, recordings = [], answers = [] }: Sources): Chapter[] {
  const told = [...history].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return told.map((entry, place) => ({
    key: `${place} ${entry.at} ${entry.action}`,
    at: entry.at,
    kind: 'step',
    action: entry.action,
    to: entry.to,
    stays: entry.from === entry.to,
    who: entry.by,
    unit: entry.unit?.name ?? null,
    handler: entry.handler ?? null,
    until: entry.until ?? null,
    reason: entry.reason,
    note: entry.note,
    photos: photos.filter((photo) => entry.photos.includes(photo.id)),
    recordings: recordings.filter((one) => entry.photos.includes(one.id)),
    halted: entry.halted ?? null,
    after: secondsBetween(told[place - 1]?.at, entry.at),
    letter: null,
    answer: answerIn(entry, answers),
    rating: null,
  }));
}

/** What a reporter said is told with the step that it was. */
function answerIn({ action, at, by }: HistoryEntry, answers: readonly CaseAnswer[]): CaseAnswer | null {
  if (by?.role !== 'public' || (action !== 'visit' && action !== 'reopen')) return null;
  const near = (answer: CaseAnswer) => Math.abs(Date.parse(answer.at) - Date.parse(at)) < 1000;
  return answers.find((answer) => answer.outcome !== 'noted' && near(answer)) ?? null;
}

function secondsBetween(before: string | undefined, at: string): number | null {
  return before === undefined ? null : Math.max(0, Math.round((Date.parse(at) - Date.parse(before)) / 1000));
}

/** One day of the story. */
export interface Day {
  /** As `2026-11-22`, where the tenant is. */
  day: string;
  chapters: Chapter[];
}

/** The chapters in the order they are in, with a heading for each day. */
export function byDay(chapters: readonly Chapter[], timeZone: string): Day[] {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }); // as 2026-11-22
  const days: Day[] = [];
  for (const chapter of chapters) {
    const day = format.format(new Date(chapter.at));
    const last = days.at(-1);
    if (last?.day === day) last.chapters.push(chapter);
    else days.push({ day, chapters: [chapter] });
  }
  return days;
}

const BEGINNINGS: readonly string[] = ['report', 'self_handle'];

/** The photos that belong to the case rather than to one of its steps: what the reporter sent, and what nothing refers to. */
export function reportedPhotos(history: readonly HistoryEntry[], evidence: readonly Photo[]): Photo[] {
  const later = new Set(history.filter((entry) => !BEGINNINGS.includes(entry.action)).flatMap((entry) => entry.photos));
  return evidence.filter((photo) => photo.reported ?? !later.has(photo.id));
}
