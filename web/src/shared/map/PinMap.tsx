import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../api/types/common';
import { useAccent, useTenant } from '../tenant/TenantProvider';
import { useDark } from '../tenant/useDark';
import { MinusIcon, PlusIcon } from '../ui/icons';
import { Attribution } from './Attribution';
import { MapView, type MapHandle } from './MapView';
import { toMap } from './mercator';
import { areasOf, outlineOf } from './outline';
import styles from './PinMap.module.css';
import type { Scene } from './scene';
import { around, startOf } from './whole';

interface Props {
  at: LngLat | null;
  /** What the pin stands for, for those who do not see the map. */
  label: string;
  /** Given, a click puts the pin somewhere else. */
  onMove?: ((at: LngLat) => void) | undefined;
  className?: string | undefined;
}

/** One place on the tenant's own map. Where it can be moved, the page offers the numbers beside it. */
export default function PinMap({ at, label, onMove, className }: Props) {
  const { t, i18n } = useTranslation('shared');
  const tenant = useTenant();
  const outline = useQuery(outlineOf(tenant.slug));
  const map = useRef<MapHandle>(null);
  const accent = useAccent(tenant.accent);
  const dark = useDark();
  const [first] = useState(at);
  const { lng, lat } = at ?? {};

  const scene = useMemo<Scene>(
    () => ({
      areas: areasOf(outline.data),
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
    [outline.data, lng, lat, tenant.baseMap, dark, accent, i18n.language],
  );

  const ready = !outline.isPending;
  useEffect(() => {
    if (ready && lng !== undefined && lat !== undefined) map.current?.show({ lng, lat }, tenant.baseMap ? 15 : 13);
  }, [ready, lng, lat, tenant.baseMap]);

  return (
    <div className={`${styles.map} ${onMove ? styles.movable : ''} ${className ?? ''}`}>
      {ready && (
        <MapView
          handle={map}
          scene={scene}
          start={first ? around(first, 0.02) : startOf(tenant, outline.data)}
          baseMap={tenant.baseMap}
          label={label}
          still={!onMove}
          onPress={onMove ? (to) => onMove({ lng: round(to.lng), lat: round(to.lat) }) : undefined}
        />
      )}
      <Attribution outline={outline.data} baseMap={tenant.baseMap} />
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

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
