import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facility } from '@/shared/api/types/facilities';
import { LayerMark } from '@/shared/layers/LayerMark';
import { useLayer } from '@/shared/layers/layers';
import { AccessibleIcon, NextIcon } from '@/shared/ui/icons';
import { distanceText } from '@/shared/map/distance';
import styles from './FacilityRow.module.css';
import { isAccessible } from './grouping';
import { OpenBadge } from './OpenBadge';

const LiveBadge = lazy(() => import('./LiveBadge'));

interface Props {
  facility: Facility;
  distance?: number;
  count?: number;
  onOpen: () => void;
}

export function FacilityRow({ facility, distance, count = 1, onOpen }: Props) {
  const { t, i18n } = useTranslation('portal');
  const layer = useLayer(facility.kind);
  return (
    <button type="button" className={styles.row} data-facility={facility.id} onClick={onOpen}>
      <LayerMark layer={layer} />
      <span className={styles.words}>
        <strong>{facility.name}</strong>
        <span className={styles.second}>
          {count > 1 ? <b>{t('group.here', { count })}</b> : <OpenBadge facility={facility} />}
          {count === 1 && facility.live && (
            <Suspense>
              <LiveBadge facility={facility} />
            </Suspense>
          )}
          {isAccessible(facility) && (
            <span className={styles.accessible}>
              <AccessibleIcon />
              {t('filters.accessible')}
            </span>
          )}
        </span>
        {facility.address && <span className={styles.address}>{facility.address}</span>}
      </span>
      {distance !== undefined && <span className={styles.distance}>{distanceText(i18n.language, distance)}</span>}
      <NextIcon />
    </button>
  );
}
