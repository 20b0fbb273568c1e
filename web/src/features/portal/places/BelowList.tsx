import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TenantEntry } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { NextIcon } from '@/shared/ui/icons';
import row from './FacilityRow.module.css';
import styles from './NearestList.module.css';

/** The platforms below, each a way to what is near there. */
export function BelowList({ below }: { below: TenantEntry[] }) {
  const { t } = useTranslation('portal');
  return (
    <div className={styles.list}>
      <header className={styles.head}>
        <div>
          <h2>{t('below.title')}</h2>
          <p>{t('below.hint')}</p>
        </div>
      </header>
      <ul className={styles.rows}>
        {below.map((one) => (
          <li key={one.slug}>
            <Link className={row.row} to={paths.portal(one.slug)}>
              <span className={row.icon} aria-hidden="true">
                {[...one.name][0]}
              </span>
              <span className={row.words}>
                <strong>{one.name}</strong>
                <span className={row.address}>{t(`level.${one.level}`, { ns: 'shared' })}</span>
              </span>
              <NextIcon />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
