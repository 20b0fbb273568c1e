import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import { dueOf } from '@/shared/cases/due';
import { useTimes } from '@/shared/i18n/time';
import { useNow } from '@/shared/i18n/useNow';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { DeadlineLightBadge } from '@/shared/ui/Lights';

/** The deadline light with how much time is left, or by how much it is over. */
export function DueBadge({ row }: { row: Pick<CaseRow, 'dueAt' | 'deadlineLight'> }) {
  const { t } = useTranslation('cases');
  const times = useTimes(useTenant().timeZone);
  const due = dueOf(row, useNow().getTime());
  if (!due) return null;
  if (due.seconds === null) return <DeadlineLightBadge light={due.light} />;
  const time = times.duration(Math.abs(due.seconds));
  return <DeadlineLightBadge light={due.light} word={t(due.seconds >= 0 ? 'due.left' : 'due.over', { time })} />;
}
