import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { askedOf, hotSpotsIn, keyOfSpot, paramsOfAsked, type HotSpot } from './api';
import { Choices } from './Choices';
import styles from './HotSpots.module.css';
import { Said } from './Said';
import { SpotItem } from './SpotItem';

const HotSpotMap = lazy(() => import('./HotSpotMap'));
const NONE: readonly HotSpot[] = [];

/** Hot spots (自查): where and about what more cases came in a week than is usual there, and the cases behind each. */
export default function HotSpotsPage() {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const [params, setParams] = useSearchParams();
  const asked = askedOf(params);
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(hotSpotsIn(slug, asked));
  const [chosen, choose] = useState<string | null>(null);
  const spots = data?.items ?? NONE;
  const press = (key: string) => {
    choose(key);
    document.getElementById(`spot ${key}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <PageHead title={t('hot.title')} lead={t('hot.lead')}>
          <Link className="button" to={paths.desk(slug)}>
            {t('hot.desk')}
          </Link>
        </PageHead>
        <Choices
          asked={asked}
          change={(change) => {
            choose(null);
            setParams(paramsOfAsked({ ...asked, ...change }));
          }}
        />
        {error && <ErrorNote error={error} retry={refetch} />}
        {isPending && <Skeleton lines={8} />}
        {data && (
          <div className={styles.found} aria-busy={isPlaceholderData}>
            <Said found={data} />
            <ol className={styles.spots}>
              {spots.map((spot, at) => (
                <SpotItem
                  key={keyOfSpot(spot)}
                  spot={spot}
                  rank={at + 1}
                  of={data}
                  chosen={keyOfSpot(spot) === chosen}
                  choose={() => press(keyOfSpot(spot))}
                />
              ))}
            </ol>
          </div>
        )}
      </div>
      <Suspense fallback={<Skeleton lines={4} />}>
        <HotSpotMap spots={spots} chosen={chosen} choose={press} />
      </Suspense>
    </div>
  );
}
