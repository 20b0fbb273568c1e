import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Attribution } from '@/shared/map/Attribution';
import { MapView, type MapHandle } from '@/shared/map/MapView';
import { toMap } from '@/shared/map/mercator';
import { areasOf, outlineOf, type Area } from '@/shared/map/outline';
import type { Risen } from '@/shared/map/risen';
import type { Mark, Scene } from '@/shared/map/scene';
import { wholeOf } from '@/shared/map/whole';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { useDark } from '@/shared/tenant/useDark';
import { MinusIcon, PlusIcon } from '@/shared/ui/icons';
import { boundsOfSpots, gridOutlines, keyOfSpot, surroundings, type HotSpot } from './api';
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
  const grids = useQuery({ ...gridOutlines(tenant.slug), enabled: spots.length > 0 });
  const accent = useAccent(tenant.accent);
  const dark = useDark();
  const marks = useMemo(() => marksOf(spots, chosen), [spots, chosen]);
  const scene = useMemo<Scene>(
    () => ({
      areas: [...areasOf(outline.data), ...risenGrids(grids.data, spots)],
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
    [outline.data, grids.data, spots, marks, tenant.baseMap, dark, accent, i18n.language],
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
          onPick={(mark) => {
            const next = mark && nextOf(spots, mark.key, chosen);
            if (next) choose(next);
          }}
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

/** One for each grid, under the rank of the worst in it: two kinds rise in one place, and would hide each other. */
function marksOf(spots: readonly HotSpot[], chosen: string | null): Mark[] {
  const byGrid = new Map<string, Mark & { risen: Risen }>();
  spots.forEach((spot, at) => {
    const { grid, gridName, centre, excess } = spot;
    if (!centre) return;
    const mark = byGrid.get(grid) ?? {
      key: grid,
      at: toMap(centre),
      count: 1,
      kind: null,
      id: null,
      name: gridName ?? grid,
      extent: null,
      risen: { rank: at + 1, excess: 0, chosen: false },
    };
    const before = mark.risen;
    const risen = { ...before, excess: before.excess + excess, chosen: before.chosen || keyOfSpot(spot) === chosen };
    byGrid.set(grid, { ...mark, risen });
  });
  return [...byGrid.values()];
}

/** The hot spot of a grid that is chosen when the grid is pressed: pressed again, the next one of it. */
function nextOf(spots: readonly HotSpot[], grid: string, chosen: string | null): string | null {
  const keys = spots.filter((spot) => spot.grid === grid).map(keyOfSpot);
  return keys[(keys.indexOf(chosen ?? '') + 1) % keys.length] ?? null;
}

/** The grids in which something rises, as they are drawn. */
function risenGrids(outlines: FeatureCollection | undefined, spots: readonly HotSpot[]): Area[] {
  const risen = new Set(spots.map(({ grid }) => grid));
  const features = outlines?.features.filter(({ properties }) => risen.has(String(properties?.['code']))) ?? [];
  return areasOf({ type: 'FeatureCollection', features }).map((area) => ({ ...area, name: null }));
}
