import type { CaseAction, Need, PossibleAction } from '@/shared/api/types/cases';
import type { Category, Link } from '@/shared/api/types/tenants';
import type { ActionBody } from '../api';

/** What a person has filled in for an action. */
export interface Draft {
  reason: string;
  note: string;
  category: string | null;
  condition: string | null;
  unit: string | null;
  link: string | null;
  photos: string[];
}

export const EMPTY: Draft = {
  reason: '',
  note: '',
  category: null,
  condition: null,
  unit: null,
  link: null,
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
]);

export function isRefusal(action: CaseAction): boolean {
  return REFUSALS.has(action);
}

const ORDER: readonly Need[] = ['category', 'condition', 'unit', 'link', 'reason', 'photo'];

/** What must come with the action, in the order in which it is asked. */
export function needsOf({ action, needs }: PossibleAction): Need[] {
  const all = new Set<Need>(needs);
  if (isRefusal(action)) all.add('reason');
  if (all.has('condition')) all.add('category');
  return ORDER.filter((need) => all.has(need));
}

export function missing(needs: readonly Need[], draft: Draft): Need[] {
  return needs.filter((need) => !has(need, draft));
}

function has(need: Need, draft: Draft): boolean {
  if (need === 'reason') return draft.reason.trim().length >= 2;
  if (need === 'photo') return draft.photos.length > 0;
  return draft[need] !== null;
}

/** A change of category takes the condition with it; a category with a single condition leaves nothing to choose. */
export function withCategory(draft: Draft, category: string | null, catalogue: readonly Category[]): Draft {
  const conditions = catalogue.find((one) => one.code === category)?.conditions ?? [];
  const kept = conditions.find((one) => one.id === draft.condition) ?? (conditions.length === 1 ? conditions[0] : null);
  return { ...draft, category, condition: kept?.id ?? null };
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
    ...(asked('category') && draft.category !== null && { category: draft.category }),
    ...(asked('condition') && draft.condition !== null && { condition: draft.condition }),
    ...(asked('unit') && draft.unit !== null && { unit: draft.unit }),
    ...(asked('link') && draft.link !== null && { link: draft.link }),
    ...(draft.photos.length > 0 && { photos: draft.photos }),
  };
}

/** The usual way on stands first and is the biggest; refusals come last. */
export function inOrder(actions: readonly PossibleAction[]): PossibleAction[] {
  const rank = (one: PossibleAction) => (one.primary ? 0 : isRefusal(one.action) ? 2 : 1);
  return [...actions].sort((a, b) => rank(a) - rank(b));
}
