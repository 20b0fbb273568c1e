import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import { casesOf, type Batch } from './batch';
import styles from './Batches.module.css';

/** The cases that rows have become, in the order of the file. */
export function BatchCases({ tenant, batch }: { tenant: string; batch: Batch }) {
  const { t } = useTranslation('desk');
  const cases = useInfiniteQuery({ ...casesOf(tenant, batch.id), enabled: batch.state !== 'applying' });
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={styles.subtitle}>{t('batch.cases')}</h2>
      <ul className={styles.cases}>
        {rows.map((one) => (
          <li key={one.row}>
            {t('batch.rowIs', { row: one.row })} <Link to={paths.deskCase(tenant, one.caseId)}>{one.number}</Link>
          </li>
        ))}
      </ul>
      {cases.hasNextPage && (
        <p className={styles.more}>
          <Button size="large" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t('shared:more', { ns: 'shared' })}
          </Button>
        </p>
      )}
    </section>
  );
}
