import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { UnitLevel } from '@/shared/api/types/cases';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCaseStream } from '../live/useCaseStream';
import { useSoon } from '../live/useSoon';
import { heard, levelsIn, levelsKey } from './api';
import { Level } from './Level';
import styles from './Levels.module.css';

/** All levels on one screen (各级同屏): each with its units, how far their cases are, and the newest, as it happens. */
export default function LevelsPage() {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const [params, setParams] = useSearchParams();
  const client = useQueryClient();
  const levels = useQuery(levelsIn(slug, params.get('unit')));
  const recount = useSoon(() => void client.invalidateQueries({ queryKey: levelsKey(slug) }));
  const liveness = useCaseStream(slug, {
    rows: (rows) => {
      client.setQueriesData<UnitLevel[]>({ queryKey: levelsKey(slug) }, (known) => known && heard(known, rows));
      recount();
    },
    gone: recount,
    back: recount,
    rung: () => undefined,
  });
  return (
    <div className={styles.page}>
      <PageHead title={t('levels.title')} lead={t('levels.lead')}>
        <span role="status" className={styles.live} data-live={liveness}>
          {t(`live.${liveness}`)}
        </span>
        <Link className="button" to={paths.desk(slug)}>
          {t('levels.desk')}
        </Link>
      </PageHead>
      {levels.isError && <ErrorNote error={levels.error} retry={levels.refetch} />}
      {levels.isPending && <Skeleton lines={9} />}
      {levels.data?.length === 0 && (
        <EmptyNote title={t('levels.none')}>
          <p>{t('levels.noneHint')}</p>
        </EmptyNote>
      )}
      <ol className={styles.levels}>
        {levels.data?.map((level) => (
          <Level key={level.level} level={level} choose={(unit) => setParams({ unit })} />
        ))}
      </ol>
    </div>
  );
}
