import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import { Attribution } from '@/shared/map/Attribution';
import { MapView, type MapHandle, type Seen } from '@/shared/map/MapView';
import { toMap } from '@/shared/map/mercator';
import { areasOf, outlineOf } from '@/shared/map/outline';
import type { Mark, Scene } from '@/shared/map/scene';
import { startOf } from '@/shared/map/whole';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { useDark } from '@/shared/tenant/useDark';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import type { Row } from '../api';
import { isSearch, type View } from '../view';
import { lightsIn, partOf } from './api';
import styles from './CaseMap.module.css';
import { Legend } from './Legend';
import { boundsOfLights, lightOf, marksOf, type By } from './lights';

interface Props {
  view: View;
  /** What the list shows: the map shows the same of words that are searched for. */
  rows: readonly Row[];
  shown: CaseDetail | undefined;
  open: (id: string) => void;
}

/** Where the cases of the list lie, each with its light. The list is the same for a keyboard and a screen reader. */
export default function CaseMap({ view, rows, shown, open }: Props) {
  const { t, i18n } = useTranslation('desk');
  const tenant = useTenant();
  const map = useRef<MapHandle>(null);
  const outline = useQuery(outlineOf(tenant.slug));
  const [seen, setSeen] = useState<Seen | null>(null);
  const [by, setBy] = useState<By>('deadline');
  const accent = useAccent(tenant.accent);
  const dark = useDark();
  const whole = useQuery({ ...lightsIn(tenant.slug, view, null), enabled: !isSearch(view) });
  const part = whole.data?.more && seen ? partOf(seen.bounds) : null;
  const near = useQuery({
    ...lightsIn(tenant.slug, view, part),
    enabled: !isSearch(view) && part !== null,
    placeholderData: keepPreviousData,
  });
  const given = (part && near.data) || whole.data;
  const lights = useMemo(() => (isSearch(view) ? rows.map(lightOf) : (given?.items ?? [])), [view, rows, given]);
  const zoom = Math.round((seen?.zoom ?? 12) * 2) / 2;
  const marks = useMemo(() => marksOf(lights, by, zoom), [lights, by, zoom]);
  const { lng, lat } = shown?.location ?? {};
  const scene = useMemo<Scene>(
    () => ({
      areas: areasOf(outline.data),
      marks,
      platforms: [],
      pin: lng === undefined || lat === undefined ? null : toMap({ lng, lat }),
      here: null,
      origin: null,
      tiled: tenant.baseMap !== null,
      dark,
      accent: accent.text,
      language: i18n.language,
    }),
    [outline.data, marks, lng, lat, tenant.baseMap, dark, accent, i18n.language],
  );

  // a filter that was chosen anew shows where its cases are; what comes in later moves nothing
  const fitted = useRef<View | null>(null);
  useEffect(() => {
    const bounds = boundsOfLights(lights);
    if (!bounds || !seen || fitted.current === view || (!isSearch(view) && !whole.data)) return;
    fitted.current = view;
    map.current?.fit(bounds);
  }, [lights, seen, view, whole.data]);
  const { bounds } = seen ?? {};
  const outside =
    bounds !== undefined &&
    lng !== undefined &&
    lat !== undefined &&
    (lng < bounds.west || lng > bounds.east || lat < bounds.south || lat > bounds.north);
  const pinned = shown?.id;
  const found = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (pinned === found.current) return;
    found.current = pinned;
    if (outside && lng !== undefined && lat !== undefined) map.current?.show({ lng, lat }, seen?.zoom);
  }, [pinned, outside, lng, lat, seen?.zoom]);

  const pick = (mark: Mark | null) => {
    if (!mark) return;
    if (mark.extent) map.current?.fitExtent(mark.extent);
    else if (mark.id) open(mark.id);
  };
  return (
    <section className={styles.box} aria-label={t('map.title')}>
      <div className={styles.map}>
        {!outline.isPending && (
          <MapView
            handle={map}
            scene={scene}
            start={startOf(tenant, outline.data)}
            baseMap={tenant.baseMap}
            label={t('map.label', { count: lights.length })}
            onSeen={setSeen}
            onPick={pick}
          />
        )}
        <Attribution outline={outline.data} baseMap={tenant.baseMap} />
      </div>
      <Legend
        lights={lights}
        by={by}
        change={setBy}
        more={given?.more === true && !isSearch(view)}
        zoom={(steps) => map.current?.zoomBy(steps)}
      />
      {whole.error && <ErrorNote error={whole.error} retry={whole.refetch} />}
    </section>
  );
}
