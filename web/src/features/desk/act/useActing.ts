import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
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
  done: () => void,
) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [kept, setKept] = useState<(Chosen & { id: string }) | null>(null);
  const acted = (now: CaseDetail, action: CaseAction) => {
    client.setQueryData(caseIn(tenant, now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: similarTo(tenant, now.id).queryKey });
    for (const other of [shown?.into, now.into]) if (other) look(other.id);
    hear([now]);
    setKept(null);
    const word = staysPut(action) ? 'act.doneHere' : 'act.done';
    void message.success(t(word, { action: t(`action.${action}`), stage: labels.stage(now.stage) }));
    done();
  };
  return {
    chosen: kept?.id === open ? kept : null,
    choose: (action: CaseAction | null, into: string | null = null) =>
      setKept(action && open ? { id: open, action, into } : null),
    acted,
  };
}
