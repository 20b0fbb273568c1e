import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import { staysPut, type Chosen } from '@/shared/cases/needs';
import { useLabels } from '@/shared/cases/useLabels';
import { caseIn, similarTo } from '../api';
import type { News } from '../live/useNews';

/** The action that is being prepared for the opened case, and what follows once it is done. */
export function useActing(
  tenant: string,
  open: string | null,
  shown: CaseDetail | undefined,
  { hear, look }: News,
  /** Back to the case. */
  back: () => void,
) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [kept, setKept] = useState<(Chosen & { id: string }) | null>(null);
  // whoever sends something may have gone on before the answer comes
  const at = useRef(open);
  useEffect(() => {
    at.current = open;
  }, [open]);
  const acted = (now: CaseDetail, action: CaseAction) => {
    client.setQueryData(caseIn(tenant, now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: similarTo(tenant, now.id).queryKey });
    for (const other of [shown?.into, now.into]) if (other) look(other.id);
    hear([now]);
    if (at.current !== now.id) setKept((before) => (before === kept ? null : before));
    const word = staysPut(action) ? 'act.doneHere' : 'act.done';
    void message.success(t(word, { action: t(`action.${action}`), stage: labels.stage(now.stage) }));
  };
  return {
    chosen: kept?.id === open ? kept : null,
    choose: (action: CaseAction | null, into: string | null = null) =>
      setKept(action && open ? { id: open, action, into } : null),
    acted,
    done: () => {
      setKept(null);
      back();
    },
  };
}
