import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { apart } from './near';

/** How far another case is from this one, in place and in time. */
export function Nearness({ of, to, metres }: { of: CaseRow; to: CaseRow; metres: number }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const { word, seconds } = apart(of, to);
  return (
    <>
      {t('similar.away', { metres: Math.round(metres) })} ·{' '}
      <time dateTime={to.reportedAt} title={times.exact(to.reportedAt)}>
        {t(`similar.${word}`, { time: times.duration(seconds) })}
      </time>
    </>
  );
}
