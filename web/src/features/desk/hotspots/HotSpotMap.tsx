import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Attribution } from '@/shared/map/Attribution';
import { MapView, type MapHandle } from '@/shared/map/MapView';
import { toMap } from '@/shared/map/mercator';
import { areasOf, outlineOf } from '@/shared/map/outline';
import type { Mark, Scene } from '@/shared/map/scene';
import { wholeOf } from '@/shared/map/whole';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { useDark } from '@/shared/tenant/useDark';
import { MinusIcon, PlusIcon } from '@/shared/ui/icons';
import { boundsOfSpots, keyOfSpot, surroundings, type HotSpot } from './api';
import styles from './HotSpots.module.css';

interface Props {
  spots: readonly HotSpot[];
  chosen: string | null;
  choose: (key: string) => void;
}

/** Where the hot spots are, the larger the more cases came on top of what is usual. The list beside it says the same. */
export default function HotSpotMap({ spots, chosen, choose }: Props) {
  const { t, i18n } = useTranslation(['desk', 'shared']);
  const tenant = useTenant();
  const map = useRef<MapHandle>(null);
  const outline = useQuery(outlineOf(tenant.slug));
  const accent = useAccent(tenant.accent);
  const dark = useDark();
  const marks = useMemo(() => marksOf(spots, chosen), [spots, chosen]);
  const scene = useMemo<Scene>(
    () => ({
      areas: areasOf(outline.data),
      marks,
      platforms: [],
      pin: null,
      here: null,
      origin: null,
      tiled: tenant.baseMap !== null,
      dark,
      accent: accent.text,
      language: i18n.language,
    }),
    [outline.data, marks, tenant.baseMap, dark, accent, i18n.language],
  );
  const shown = !outline.isPending;
  useEffect(() => {
    const bounds = boundsOfSpots(spots);
    if (shown && bounds) map.current?.fit(bounds);
  }, [shown, spots]);
  useEffect(() => {
    const spot = spots.find((one) => keyOfSpot(one) === chosen);
    const bounds = spot && surroundings(spot);
    if (bounds) map.current?.fit(bounds);
  }, [spots, chosen]);
  return (
    <section className={styles.map} aria-label={t('desk:hot.map')}>
      {shown && (
        <MapView
          handle={map}
          scene={scene}
          start={boundsOfSpots(spots) ?? wholeOf(tenant, outline.data)}
          baseMap={tenant.baseMap}
          label={t('desk:hot.mapLabel', { count: marks.length })}
          onPick={(mark) => mark && choose(mark.key)}
        />
      )}
      <Attribution outline={outline.data} baseMap={tenant.baseMap} />
      <span className={styles.zoom}>
        <button type="button" onClick={() => map.current?.zoomBy(1)} aria-label={t('shared:map.in')}>
          <PlusIcon />
        </button>
        <button type="button" onClick={() => map.current?.zoomBy(-1)} aria-label={t('shared:map.out')}>
          <MinusIcon />
        </button>
      </span>
    </section>
  );
}

function marksOf(spots: readonly HotSpot[], chosen: string | null): Mark[] {
  return spots.flatMap((spot, at) =>
    spot.centre
      ? [
          {
            key: keyOfSpot(spot),
            at: toMap(spot.centre),
            count: 1,
            kind: null,
            id: null,
            name: spot.gridName ?? spot.grid,
            extent: null,
            risen: { rank: at + 1, excess: spot.excess, chosen: keyOfSpot(spot) === chosen },
          },
        ]
      : [],
  );
}
