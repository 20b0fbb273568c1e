import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '@/shared/api/types/common';
import type { Facility } from '@/shared/api/types/facilities';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { BackIcon } from '@/shared/ui/icons';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from './cards.module.css';
import { recordsAt } from './data';
import { FacilityRow } from './FacilityRow';
import { useReadFrom } from './useReadFrom';

interface Props {
  at: LngLat;
  count: number;
  kind: string | null;
  onOpen: (facility: Facility) => void;
  onBack: () => void;
}

/** Many records at one point (a hospital, a mall): one entry on the map, all of them here, page by page. */
export function GroupCard({ at, count, kind, onOpen, onBack }: Props) {
  const { t } = useTranslation('portal');
  const records = useInfiniteQuery(recordsAt(useTenant().slug, at, kind));
  const heading = useReadFrom(`${at.lng},${at.lat}`);
  const shown = records.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.card}>
      <header className={styles.head}>
        <button type="button" className={styles.back} onClick={onBack} aria-label={t('back', { ns: 'shared' })}>
          <BackIcon />
        </button>
        <h2 {...heading}>{t('group.here', { count })}</h2>
      </header>
      {records.error && <ErrorNote error={records.error} retry={() => records.refetch()} />}
      <ul className={styles.rows}>
        {shown.map((one) => (
          <li key={one.id}>
            <FacilityRow facility={one} onOpen={() => onOpen(one)} />
          </li>
        ))}
      </ul>
      {records.isFetching && <Skeleton />}
      {records.hasNextPage && !records.isFetching && (
        <p className={styles.more}>
          <button type="button" className="button" onClick={() => void records.fetchNextPage()}>
            {t('group.more', { count: Math.max(0, count - shown.length) })}
          </button>
        </p>
      )}
    </div>
  );
}
