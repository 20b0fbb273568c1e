import type { ActionBody, CaseDetail, PossibleAction, SimilarCase } from '@/shared/api/types/cases';
import type { CaseAction, Need } from '@/shared/api/types/lifecycle';
import type { Proposal } from '@/shared/api/types/responsibility';
import type { Category, Link } from '@/shared/api/types/tenants';
import { keyOf, sentAs } from '@/shared/catalogue/key';
import { isWithin, type Days } from './days';

/** The action somebody is about to take, and the case that was pointed at for it. */
export interface Chosen {
  action: CaseAction;
  into: string | null;
}

/** What a person has filled in for an action. */
export interface Draft {
  reason: string;
  note: string;
  /** Scheme, kind and code. */
  category: string | null;
  condition: string | null;
  unit: string | null;
  link: string | null;
  handler: string;
  /** A day, as `2026-12-24`. */
  until: string;
  /** The case that a report is merged into. */
  into: string | null;
  photos: string[];
}

export const EMPTY: Draft = {
  reason: '',
  note: '',
  category: null,
  condition: null,
  unit: null,
  link: null,
  handler: '',
  until: '',
  into: null,
  photos: [],
};

/** Actions that turn somebody down or send something back: whoever is turned down is told why, always. */
const REFUSALS: ReadonlySet<CaseAction> = new Set([
  'reject',
  'not_file',
  'back',
  'return',
  'check_fail',
  'cancel',
  'escalate',
  'send_back',
  'reopen',
  'verify_false',
  'ask_return',
  'ask_cancel',
  'refuse',
  'force_close',
  'appeal_refuse',
]);

export function isRefusal(action: CaseAction): boolean {
  return REFUSALS.has(action);
}

/** Actions done on site, or about what was seen there: a photo belongs to them, whether it must or may come along. */
const ON_SITE: ReadonlySet<CaseAction> = new Set([
  'verify_true',
  'verify_false',
  'feed_back',
  'check_pass',
  'check_fail',
  'ask_extend',
  'ask_hang',
  'appeal',
]);

export function isOnSite(action: CaseAction): boolean {
  return ON_SITE.has(action);
}

/** Actions that leave the case where it stands. */
const STAYING: ReadonlySet<CaseAction> = new Set([
  'assign',
  'revoke',
  'appeal',
  'appeal_pass',
  'appeal_confirm',
  'appeal_refuse',
  'flag_hazard',
  'clear_hazard',
]);

export function staysPut(action: CaseAction): boolean {
  return STAYING.has(action);
}

const ORDER: readonly Need[] = ['into', 'category', 'condition', 'unit', 'link', 'handler', 'until', 'reason', 'photo'];

/** What must come with the action, in the order in which it is asked. */
export function needsOf({ action, needs }: PossibleAction): Need[] {
  const all = new Set<Need>(needs);
  if (isRefusal(action)) all.add('reason');
  if (all.has('condition')) all.add('category');
  return ORDER.filter((need) => all.has(need));
}

export function missing(needs: readonly Need[], draft: Draft, days: Days): Need[] {
  return needs.filter((need) => !has(need, draft, days));
}

function has(need: Need, draft: Draft, days: Days): boolean {
  switch (need) {
    case 'reason':
      return draft.reason.trim().length >= 2;
    case 'photo':
      return draft.photos.length > 0;
    case 'handler':
      return draft.handler.trim() !== '';
    case 'until':
      return isWithin(draft.until, days);
    default:
      return draft[need] !== null;
  }
}

/** A change of category takes the condition with it; a category with a single condition leaves nothing to choose. */
export function withCategory(draft: Draft, category: string | null, catalogue: readonly Category[]): Draft {
  const conditions = catalogue.find((one) => keyOf(one) === category)?.conditions ?? [];
  const kept = conditions.find((one) => one.id === draft.condition) ?? (conditions.length === 1 ? conditions[0] : null);
  return { ...draft, category, condition: kept?.id ?? null };
}

/** A single similar case leaves nothing to choose; one that is no longer there is not replaced by another. */
export function withInto(draft: Draft, similar: readonly SimilarCase[] | undefined): Draft {
  if (!similar) return draft;
  const only = similar.length === 1 ? similar[0] : undefined;
  const found = draft.into === null ? only : similar.find(({ row }) => row.id === draft.into);
  return { ...draft, into: found?.row.id ?? null };
}

/** What is proposed stands there until somebody chooses otherwise. */
export function withUnit(draft: Draft, proposal: Proposal | undefined): Draft {
  return draft.unit === null && proposal?.unit ? { ...draft, unit: proposal.unit.id } : draft;
}

/** There is nothing to merge a case into, or other reports belong to it and have to be told apart first. */
export function leadsNowhere(shown: Pick<CaseDetail, 'reports'>, similar: readonly SimilarCase[] | undefined): boolean {
  return shown.reports > 1 || similar?.length === 0;
}

/** A case goes down over a link to a lower level, and up over one to an upper. */
export function linksFor(action: CaseAction, links: readonly Link[]): Link[] {
  const role = action === 'escalate' ? 'upper' : 'lower';
  return links.filter((link) => link.role === role);
}

export function bodyOf(action: CaseAction, version: number, draft: Draft, needs: readonly Need[]): ActionBody {
  const asked = (need: Need) => needs.includes(need);
  return {
    action,
    version,
    ...(asked('reason') && { reason: draft.reason.trim() }),
    ...(draft.note.trim() !== '' && { note: draft.note.trim() }),
    ...(asked('category') && draft.category !== null && sentAs(draft.category)),
    ...(asked('condition') && draft.condition !== null && { condition: draft.condition }),
    ...(asked('unit') && draft.unit !== null && { unit: draft.unit }),
    ...(asked('link') && draft.link !== null && { link: draft.link }),
    ...(asked('handler') && { handler: draft.handler.trim() }),
    ...(asked('until') && { until: draft.until }),
    ...(asked('into') && draft.into !== null && { into: draft.into }),
    ...(draft.photos.length > 0 && { photos: draft.photos }),
  };
}

/** The usual way on stands first and is the biggest; refusals come last. */
export function inOrder(actions: readonly PossibleAction[]): PossibleAction[] {
  const rank = (one: PossibleAction) => (one.primary ? 0 : isRefusal(one.action) ? 2 : 1);
  return [...actions].sort((a, b) => rank(a) - rank(b));
}
