import { useTranslation } from 'react-i18next';
import type { Asked } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { dayIn } from '@/shared/cases/days';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './AskedNote.module.css';

/** What somebody asked for and waits to be decided: what, who, when, why, and until when. */
export function AskedNote({ asked }: { asked: Asked }) {
  const { t, i18n } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const { by, until, reason } = asked;
  return (
    <div className={styles.note}>
      <strong>{t('asked.title', { action: t(`action.${asked.action}`) })}</strong>
      <p className={styles.who}>
        <b>{by?.name ?? t('story.system')}</b>
        {by && labels.role(by.role) !== by.name && <span>{labels.role(by.role)}</span>}
        <time dateTime={asked.at}>{times.exact(asked.at)}</time>
      </p>
      {until && <p>{t('asked.until', { day: dayIn(i18n.language, until) })}</p>}
      {reason && (
        <p className={styles.reason}>
          <span>{t('story.reason')}</span>
          {reason}
        </p>
      )}
    </div>
  );
}
