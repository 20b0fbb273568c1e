import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { Attribution } from '@/shared/map/Attribution';
import { MapView, type MapHandle } from '@/shared/map/MapView';
import { toMap } from '@/shared/map/mercator';
import { areasOf, boundsOfOutline } from '@/shared/map/outline';
import type { Scene } from '@/shared/map/scene';
import { startOf } from '@/shared/map/whole';
import { paths } from '@/shared/paths';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { useDark } from '@/shared/tenant/useDark';
import { MinusIcon, PlusIcon } from '@/shared/ui/icons';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from './Grids.module.css';

interface Props {
  /** Where the grids are drawn: those in force, or those of a file. */
  path: string;
  /** The place that is looked at. */
  at: { lng: number; lat: number } | null;
  label: string;
}

/** The grids on the tenant's map; the list beside it says the same in words. */
export default function GridMap({ path, at, label }: Props) {
  const { t, i18n } = useTranslation('shared');
  const tenant = useTenant();
  const map = useRef<MapHandle>(null);
  const accent = useAccent(tenant.accent);
  const dark = useDark();
  const drawn = useQuery({
    queryKey: ['admin', tenant.slug, path],
    queryFn: ({ signal }) => api<FeatureCollection>(paths.api(tenant.slug, path), { signal }),
  });
  const lng = at?.lng;
  const lat = at?.lat;
  const scene = useMemo<Scene>(
    () => ({
      areas: areasOf(drawn.data),
      marks: [],
      platforms: [],
      pin: lng === undefined || lat === undefined ? null : toMap({ lng, lat }),
      here: null,
      origin: null,
      tiled: tenant.baseMap !== null,
      dark,
      accent: accent.text,
      language: i18n.language,
    }),
    [drawn.data, lng, lat, tenant.baseMap, dark, accent, i18n.language],
  );
  if (drawn.isPending) return <Skeleton lines={6} />;
  return (
    <div className={styles.map}>
      <MapView
        handle={map}
        scene={scene}
        start={boundsOfOutline(drawn.data) ?? startOf(tenant, undefined)}
        baseMap={tenant.baseMap}
        label={label}
        still
      />
      <Attribution outline={undefined} baseMap={tenant.baseMap} />
      <span className={styles.zoom}>
        <button type="button" onClick={() => map.current?.zoomBy(1)} aria-label={t('map.in')} title={t('map.in')}>
          <PlusIcon />
        </button>
        <button type="button" onClick={() => map.current?.zoomBy(-1)} aria-label={t('map.out')} title={t('map.out')}>
          <MinusIcon />
        </button>
      </span>
    </div>
  );
}
