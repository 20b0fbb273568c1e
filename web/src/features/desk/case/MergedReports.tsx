import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './Reports.module.css';
import { whoOf } from './reporter';

interface Props {
  shown: CaseDetail;
  to: (id: string) => string;
}

/** How often the same was reported, and the reports that were merged into this case (并案). */
export function MergedReports({ shown: { reports, merged }, to }: Props) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  return (
    <section className={styles.merged} aria-labelledby="merged-title">
      <h2 id="merged-title">{t('merged.reports', { count: reports })}</h2>
      <p className={styles.hint}>{t('merged.hint')}</p>
      <ul className={styles.list}>
        {merged.map((one) => (
          <li key={one.id} className={styles.report}>
            <div className={styles.told}>
              <p className={styles.head}>
                <Link to={to(one.id)}>{one.number}</Link>
                <time dateTime={one.reportedAt} title={times.relative(one.reportedAt)}>
                  {times.exact(one.reportedAt)}
                </time>
              </p>
              <p className={styles.cut} title={one.description}>
                {one.description}
              </p>
              <p className={styles.hint}>
                {labels.source(one.source)} · {whoOf(one.reporter) || t('fact.anonymous')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {merged.length < reports - 1 && <p className={styles.hint}>{t('merged.first', { count: merged.length })}</p>}
    </section>
  );
}
