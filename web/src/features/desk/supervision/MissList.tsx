import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Miss } from '@/shared/api/types/supervision';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import styles from './Supervision.module.css';

/** Missed limits, each with its case and what became of it. */
export function MissList({ misses, at }: { misses: Miss[]; at: (miss: Miss) => string }) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  return (
    <ul className={styles.misses}>
      {misses.map((miss) => (
        <li key={miss.id} data-waived={miss.waivedAt !== null || undefined}>
          <Link to={paths.deskCase(slug, miss.caseId)}>{miss.number}</Link>
          <span>{t('supervision.miss', { clock: t(`clock.${miss.clock}`), at: at(miss) })}</span>
          {miss.waivedAt && <em>{t('supervision.cleared')}</em>}
          {miss.matter && <Link to={paths.supervision(slug, miss.matter)}>{t('supervision.inMatter')}</Link>}
        </li>
      ))}
    </ul>
  );
}
