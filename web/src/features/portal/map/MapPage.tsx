import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LngLat } from '@/shared/api/types/common';
import type { NearestFacility } from '@/shared/api/types/facilities';
import type { Layer } from '@/shared/api/types/layers';
import { useNow } from '@/shared/i18n/useNow';
import { layersIn } from '@/shared/layers/layers';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { useDark } from '@/shared/tenant/useDark';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { facility, nearestTo } from '../places/data';
import { Filters } from '../places/Filters';
import { GroupCard } from '../places/GroupCard';
import { countOf, fits, type Wishes } from '../places/grouping';
import { below, isLocal } from '../places/below';
import { BelowList } from '../places/BelowList';
import { NearestList } from '../places/NearestList';
import { useOrigin } from '../places/useOrigin';
import { areaIn, areaOf } from './area';
import { clustersIn, serves } from './data';
import { marksFor } from './gathered';
import { MapControls } from './MapControls';
import styles from './MapPage.module.css';
import { metresBetween } from '@/shared/map/distance';
import { Attribution } from '@/shared/map/Attribution';
import { MapView, type MapHandle, type Seen } from '@/shared/map/MapView';
import { fromMap, toMap } from '@/shared/map/mercator';
import { areasOf, outlineOf } from '@/shared/map/outline';
import type { Mark, Scene } from '@/shared/map/scene';
import { LIST, Sheet, type Snap } from './Sheet';
import { useWide } from './useWide';
import { middleOf, startOf, wholeOf } from '@/shared/map/whole';

// nobody needs a card before they have chosen from the map or the list: it comes behind them
const card = () => import('../places/FacilityCard');
const FacilityCard = lazy(async () => ({ default: (await card()).FacilityCard }));

type Chosen = { at: LngLat; count: number } | null;

/** The map is the page (地图): what is near, where it is, and how to get there. */
export default function MapPage() {
  const { t, i18n } = useTranslation('portal');
  const tenant = useTenant();
  const { slug } = tenant;
  useEffect(() => void card(), []);
  const outline = useQuery(outlineOf(slug));
  const map = useRef<MapHandle>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [snap, setSnap] = useState<Snap>('half');
  const [group, setGroup] = useState<Chosen>(null);
  const [params, setParams] = useSearchParams();
  const wide = useWide();
  const dark = useDark();
  const accent = useAccent(tenant.accent);

  const [shared] = useState(() => areaIn(params));
  const start = useMemo(() => shared ?? startOf(tenant, outline.data), [shared, tenant, outline.data]);
  const { origin, locate, choose } = useOrigin(
    shared ? middleOf(shared) : (tenant.centre ?? middleOf(start)),
    tenant.bounds,
    shared ? 'chosen' : 'centre',
    isLocal(tenant) && !shared,
  );
  const layers = useQuery(layersIn(slug)).data;
  const wishes = useMemo(() => wishesIn(params, layers), [params, layers]);
  const nearest = useQuery(nearestTo(slug, origin.at, wishes, 50));
  const clusters = useQuery(clustersIn(slug, seen, wishes));
  const now = useNow();
  const drawn =
    clusters.isPlaceholderData || serves(wishes.openNow, clusters.dataUpdatedAt, now.getTime())
      ? clusters.data
      : undefined;
  const lower = useQuery(below(tenant)).data ?? [];
  const found = useMemo(
    () =>
      nearest.data?.items
        .filter((one) => fits(one, wishes, now))
        .map((one) => ({ ...one, distance: metresBetween(origin.at, one.location) })) // a kept list is that of another point
        .sort((a, b) => a.distance - b.distance),
    [nearest.data, wishes, now, origin.at],
  );
  const onlyBelow = lower.length > 0 && !wishes.accessible && !wishes.openNow && found?.length === 0;

  const id = params.get('facility');
  const listed = found?.find((one) => one.id === id);
  const asked = useQuery({ ...facility(slug, id), enabled: id !== null && !listed });
  const selected = id === null ? null : (listed ?? asked.data ?? null);

  const set = useCallback(
    (changes: Record<string, string | null>) => {
      setParams(
        (before) => {
          for (const [name, value] of Object.entries(changes)) {
            if (value === null) before.delete(name);
            else before.set(name, value);
          }
          return before;
        },
        { replace: 'area' in changes }, // that is no step to go back
      );
    },
    [setParams],
  );

  // the address says the same, for whoever copies it there
  const share = () => {
    const area = map.current?.area();
    if (area) set({ area: areaOf(area) });
    const link = new URL(location.href);
    if (area) link.searchParams.set('area', areaOf(area));
    return link.href;
  };

  const last = useRef<string | null>(null);
  // whatever is chosen, from the list, the map or a link, comes into view; so does the person, once found
  const ready = !outline.isPending;
  const focus = selected?.location ?? group?.at ?? (origin.source === 'me' ? origin.at : null);
  const [lng, lat] = [focus?.lng, focus?.lat];
  useEffect(() => {
    if (ready && lng !== undefined && lat !== undefined) map.current?.show({ lng, lat });
  }, [ready, lng, lat]);

  const open = (entry: NearestFacility) => {
    last.current = entry.id;
    if (countOf(entry) > 1) setGroup({ at: entry.location, count: countOf(entry) });
    else set({ facility: entry.id });
    setSnap('half');
  };

  const pick = (mark: Mark | null) => {
    if (!mark) return wide ? undefined : setSnap('peek');
    if (mark.count > 1 && mark.extent && (seen?.zoom ?? 0) < 18) return map.current?.fitExtent(mark.extent);
    setSnap('half');
    const at = fromMap(mark.at);
    last.current = mark.id ?? mark.key;
    if (mark.count > 1) {
      setGroup({ at, count: mark.count });
      set({ facility: null });
    } else if (mark.id) {
      setGroup(null);
      set({ facility: mark.id });
    }
  };

  const findMe = async () => {
    const at = await locate();
    if (at) map.current?.show(at);
  };

  const scene = useMemo<Scene>(() => {
    const pin = selected ? toMap(selected.location) : group ? toMap(group.at) : null;
    return {
      areas: areasOf(outline.data),
      marks: (!wishes.accessible && drawn) || marksFor(found ?? [], seen?.zoom ?? 12),
      layers,
      platforms: lower.flatMap((one) => (one.centre ? [{ at: toMap(one.centre), name: one.name }] : [])),
      pin,
      here: origin.source === 'centre' ? null : { at: toMap(origin.at), accuracy: origin.accuracy },
      origin: isLocal(tenant) || origin.source !== 'centre' ? origin.at : null,
      tiled: tenant.baseMap !== null,
      dark,
      accent: accent.text,
      language: i18n.language,
    };
    // `lower` is new on every render
    // oxlint-disable-next-line react/exhaustive-deps
  }, [
    outline.data,
    drawn,
    found,
    layers,
    lower.length,
    wishes,
    seen?.zoom,
    selected,
    group,
    origin,
    tenant.baseMap,
    dark,
    accent,
    i18n.language,
  ]);

  const showing = id ?? (group ? `${group.at.lng},${group.at.lat}` : LIST);
  const back = () => {
    last.current ??= id;
    if (id !== null) set({ facility: null });
    else setGroup(null);
  };

  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('map.title', { name: tenant.name })}</h1>
      <div className={styles.map}>
        {outline.isPending ? null : (
          <MapView
            handle={map}
            scene={scene}
            start={start}
            baseMap={tenant.baseMap}
            label={t('map.label', { name: tenant.name })}
            covered={wide ? [0, 0, 0, 0] : [56, 0, snap === 'peek' ? 120 : 340, 0]}
            onSeen={setSeen}
            onPick={pick}
          />
        )}
        {(wide || snap !== 'full') && (
          <MapControls
            asking={origin.asking}
            onLocate={() => void findMe()}
            onWhole={() => map.current?.fit(wholeOf(tenant, outline.data))}
            onZoom={(steps) => map.current?.zoomBy(steps)}
            onShare={share}
          />
        )}
        <Attribution outline={outline.data} baseMap={tenant.baseMap} className={styles.attribution} />
      </div>
      {!onlyBelow && <Filters wishes={wishes} layers={filtersOf(layers, wishes)} onChange={set} />}
      <Sheet snap={snap} onSnap={setSnap} label={t(`nearest.title.${origin.source}`)} showing={showing}>
        {id !== null && selected ? (
          <Suspense fallback={<Skeleton lines={6} />}>
            <FacilityCard facility={selected} origin={origin} onBack={back} />
          </Suspense>
        ) : id !== null && asked.error ? (
          <ErrorNote error={asked.error} retry={back} />
        ) : group ? (
          <GroupCard
            at={group.at}
            count={group.count}
            kind={wishes.kind}
            onOpen={(one) => set({ facility: one.id })}
            onBack={back}
          />
        ) : onlyBelow ? (
          <BelowList below={lower} />
        ) : (
          <NearestList
            origin={origin}
            found={found}
            error={nearest.error}
            stale={nearest.isPlaceholderData}
            onRetry={() => void nearest.refetch()}
            last={last}
            onOpen={open}
            onLocate={() => void findMe()}
            onChooseHere={() => {
              const at = map.current?.centre();
              if (at) choose(at);
            }}
          />
        )}
      </Sheet>
    </div>
  );
}

/** What may be chosen: the layers there is something of, and the one that a link asks for. */
function filtersOf(layers: readonly Layer[] = [], { kind }: Wishes): Layer[] {
  return layers.filter(({ code, inUse }) => inUse || code === kind);
}

function wishesIn(params: URLSearchParams, layers: readonly Layer[] | undefined): Wishes {
  const kind = params.get('kind');
  return {
    kind: layers && !layers.some(({ code }) => code === kind) ? null : kind,
    accessible: params.has('accessible'),
    openNow: params.has('open'),
  };
}
