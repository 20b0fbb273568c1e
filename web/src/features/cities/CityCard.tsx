import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TenantEntry } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { NextIcon } from '@/shared/ui/icons';
import styles from './CitiesFace.module.css';

export function CityCard({ tenant, lineage }: { tenant: TenantEntry; lineage: string[] }) {
  const { t } = useTranslation('cities');
  return (
    <Link className={styles.card} to={paths.portal(tenant.slug)}>
      <span className={styles.seal} data-level={tenant.level} aria-hidden="true">
        {[...tenant.name][0]}
      </span>
      <span className={styles.words}>
        <strong>{tenant.name}</strong>
        <small>{lineage.length > 0 ? lineage.join(' › ') : tenant.division}</small>
      </span>
      {tenant.demo && <span className={styles.demo}>{t('demo', { ns: 'shared' })}</span>}
      <NextIcon />
    </Link>
  );
}
