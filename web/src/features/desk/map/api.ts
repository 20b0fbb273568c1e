import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { CaseRow } from '@/shared/api/types/cases';
import type { Bounds } from '@/shared/api/types/common';
import { sentAs } from '@/shared/catalogue/key';
import { paths } from '@/shared/paths';
import type { View } from '../view';
import { patched, type Lights } from './lights';

/** The cases of a view with their places and lights: as many as are shown at a time, or those of a part of the map. */
export function lightsIn(tenant: string, view: View, part: Bounds | null) {
  const { stage, unit, within, grid, hazard, deadline, category } = view;
  return queryOptions({
    queryKey: ['case-lights', tenant, view, part],
    queryFn: ({ signal }) =>
      api<Lights>(paths.api(tenant, 'cases/map'), {
        signal,
        query: {
          stage,
          deadline,
          unit,
          within,
          ...(category !== null && sentAs(category)),
          grid,
          ...(hazard && { hazard }),
          ...part,
        },
      }),
    staleTime: 60_000, // the stream keeps it fresh meanwhile
  });
}

/** The part of the map that is looked at, in steps: who moves it a little asks for the same again. */
export function partOf({ west, south, east, north }: Bounds): Bounds {
  const step = 10 ** Math.floor(Math.log10(Math.max(1e-4, (east - west) / 4)));
  const down = (degrees: number) => round(Math.floor(degrees / step) * step);
  const up = (degrees: number) => round(Math.ceil(degrees / step) * step);
  return {
    west: Math.max(-180, down(west)),
    south: Math.max(-90, down(south)),
    east: Math.min(180, up(east)),
    north: Math.min(90, up(north)),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Takes news into every map that is kept. */
export function hearOnMaps(client: QueryClient, tenant: string, rows: readonly CaseRow[]): void {
  for (const [key, lights] of client.getQueriesData<Lights>({ queryKey: ['case-lights', tenant] })) {
    if (lights) client.setQueryData(key, patched(lights, rows, key[2] as View));
  }
}

/** Takes a case off every map, which the reader may no longer see. */
export function loseOnMaps(client: QueryClient, tenant: string, id: string): void {
  client.setQueriesData<Lights>(
    { queryKey: ['case-lights', tenant] },
    (lights) => lights && { ...lights, items: lights.items.filter((light) => light.id !== id) },
  );
}
