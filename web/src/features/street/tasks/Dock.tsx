import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseDetail, PossibleAction } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { useRules } from '@/shared/cases/TenantRules';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCrew } from '../Crew';
import { draftName } from '../drafts/drafts';
import { useDraft } from '../drafts/useDraft';
import { ownerOf, type QueuedAction } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import { ActionSheet } from './ActionSheet';
import { possibleAfter } from './actions';
import { Choices } from './Choices';
import { isBegun, noStep, stepOf, type Step } from './step';

interface Props {
  shown: CaseDetail;
  /** The key of a step that was refused and is done anew. */
  refused: string | null;
}

/**
 * What this person can do now, also while what they did before is still to be sent. A step that was begun stays open whatever
 * becomes of the case meanwhile: only they close it.
 */
export function Dock({ shown, refused }: Props) {
  const { slug } = useTenant();
  const { me } = useCrew();
  const rules = useRules();
  const { entries } = useQueue();
  const navigate = useNavigate();
  const [left, setLeft] = useState<CaseAction | null>(null);
  const own = entries.filter((one): one is QueuedAction => one.what === 'action' && one.caseId === shown.id);
  const [again] = useState(() => own.find((one) => one.key === refused && one.state === 'refused') ?? null);
  const [first] = useState(() => again && stepOf(again));
  const { draft, change, done, drop } = useDraft<Step>(
    ownerOf(slug, me.username),
    draftName({ caseId: shown.id }, again?.key),
    { begin: () => (again ? stepOf(again) : noStep()), worth: (step) => isBegun(step) },
  );
  if (!draft) return <Skeleton />;
  const waiting = own.filter((one) => one.state === 'waiting');
  // what the case shows already is not ahead of anything
  const ahead = again ? [] : waiting.filter((one) => one.body.version >= shown.version);
  const actions = possibleAfter(
    shown.actions,
    ahead.map((one) => one.body.action),
    rules,
  );
  if (!draft.chosen) {
    const choose = (chosen: PossibleAction) => change((before) => ({ ...before, chosen }));
    return <Choices actions={actions} own={own} choose={choose} left={left} />;
  }
  const { action } = draft.chosen;
  const now = actions.find((one) => one.action === action);
  const leave = () => {
    setLeft(action);
    drop();
    if (again) void navigate(paths.street(slug, 'outbox'), { replace: true });
  };
  return (
    <ActionSheet
      shown={shown}
      possible={now ?? draft.chosen}
      gone={!now}
      ahead={ahead.length}
      again={again}
      step={draft}
      begun={isBegun(draft, first)}
      change={change}
      done={done}
      leave={leave}
    />
  );
}
