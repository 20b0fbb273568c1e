import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '@/shared/api/types/common';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { useDark } from '@/shared/tenant/useDark';
import { LocateIcon } from '@/shared/ui/icons';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Attribution } from '@/shared/map/Attribution';
import type { MapHandle, Seen } from '@/shared/map/MapView';
import { areasOf, outlineOf } from '@/shared/map/outline';
import type { Scene } from '@/shared/map/scene';
import { around, startOf } from '@/shared/map/whole';
import { metresBetween, within } from '@/shared/map/distance';
import { position } from '@/shared/map/position';
import styles from './report.module.css';

const MapView = lazy(() => import('@/shared/map/MapView').then(({ MapView }) => ({ default: MapView })));

/** What lies closer together is the same place: a zoom or another size of the window moves nothing (m). */
const SAME = 1;

interface Props {
  /** Nothing until somebody has pointed somewhere, or the phone knows where it is: the middle of a map is no place. */
  at: LngLat | null;
  onChange: (at: LngLat) => void;
}

/** The pin stands still and the map moves beneath it: one thumb is enough, and so are the arrow keys. */
export function PlacePicker({ at, onChange }: Props) {
  const { t, i18n } = useTranslation('report');
  const tenant = useTenant();
  const outline = useQuery(outlineOf(tenant.slug));
  const map = useRef<MapHandle>(null);
  const [state, setState] = useState<'idle' | 'asking' | 'refused' | 'unavailable' | 'found'>('idle');
  const dark = useDark();
  const accent = useAccent(tenant.accent);
  const start = at ? around(at, 0.004) : startOf(tenant, outline.data);
  /** Where the middle of the map was last, and what was told of that. */
  const middle = useRef<LngLat>(null);
  const told = useRef(at);
  const tell = (to: LngLat) => {
    told.current = to;
    onChange(to);
  };
  useEffect(() => {
    if (at && at !== told.current) map.current?.show(at, 17);
    told.current = at;
  }, [at]);
  const moved = ({ centre }: Seen) => {
    const before = middle.current;
    middle.current = centre;
    if (before === null || metresBetween(before, centre) < SAME) return;
    if (told.current === null || metresBetween(told.current, centre) >= SAME) tell(centre);
  };
  const scene = useMemo<Scene>(
    () => ({
      areas: areasOf(outline.data),
      marks: [],
      platforms: [],
      pin: null,
      here: null,
      origin: null,
      tiled: tenant.baseMap !== null,
      dark,
      accent: accent.text,
      language: i18n.language,
    }),
    [outline.data, tenant.baseMap, dark, accent, i18n.language],
  );
  const locate = async () => {
    setState('asking');
    const before = told.current;
    const found = await position();
    if (typeof found === 'string') return setState(found);
    setState('found');
    if (told.current !== before) return; // they have pointed elsewhere meanwhile
    map.current?.show(found, 17);
    tell({ lng: found.lng, lat: found.lat });
  };
  const outside = at !== null && !within(tenant.bounds, at);
  return (
    <div>
      <div className={styles.map}>
        {outline.isPending ? (
          <Skeleton />
        ) : (
          <Suspense fallback={<Skeleton />}>
            <MapView
              handle={map}
              scene={scene}
              start={start}
              baseMap={tenant.baseMap}
              label={t('place.map')}
              onSeen={moved}
            />
          </Suspense>
        )}
        <Attribution outline={outline.data} baseMap={tenant.baseMap} className={styles.attribution} />
        <svg className={styles.pin} viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M12 23.5S3.5 15.8 3.5 9.2a8.5 8.5 0 1 1 17 0C20.5 15.8 12 23.5 12 23.5z"
            fill="var(--accent)"
            stroke="#fff"
          />
          <circle cx="12" cy="9" r="3.2" fill="#fff" />
        </svg>
        <button
          type="button"
          className={`button ${styles.locate}`}
          onClick={() => void locate()}
          disabled={state === 'asking'}
        >
          <LocateIcon />
          {t(state === 'asking' ? 'place.locating' : 'place.locate')}
        </button>
      </div>
      <p className={outside ? styles.warning : styles.hint} role="status">
        {outside
          ? t('place.outside', { name: tenant.name })
          : state === 'refused' || state === 'unavailable'
            ? t(`place.${state}`)
            : t('place.hint')}
      </p>
    </div>
  );
}
