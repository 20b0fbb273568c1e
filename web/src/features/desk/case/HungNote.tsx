import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import styles from './AskedNote.module.css';

/** That a case is put off (挂账), and the day on which it comes back by itself. */
export function HungNote({ until }: { until: string }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  return (
    <div className={styles.note}>
      <strong>{t('asked.until', { day: times.day(until) })}</strong>
      <p>{t('asked.hung')}</p>
    </div>
  );
}
