import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { DeadlineLightBadge } from '@/shared/ui/Lights';
import { useNow } from '@/shared/i18n/useNow';
import { dueOf } from '@/shared/cases/due';

/** The deadline light with how much time is left, or by how much it is over. */
export function DueText({ row }: { row: Pick<CaseRow, 'dueAt' | 'deadlineLight'> }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const due = dueOf(row, useNow().getTime());
  if (!due) return null;
  const word =
    due.seconds === null
      ? undefined
      : t(due.seconds >= 0 ? 'due.left' : 'due.over', { time: times.duration(Math.abs(due.seconds)) });
  return (
    <span title={row.dueAt ? t('due.at', { at: times.exact(row.dueAt) }) : undefined}>
      <DeadlineLightBadge light={due.light} {...(word && { word })} />
    </span>
  );
}
