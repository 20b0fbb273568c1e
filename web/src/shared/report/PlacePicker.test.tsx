import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LngLat } from '@/shared/api/types/common';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import { PlacePicker } from './PlacePicker';

const phone = vi.hoisted(() => ({ tell: null as ((found: unknown) => void) | null }));
vi.mock('@/shared/map/position', () => ({ position: () => new Promise((done) => (phone.tell = done)) }));
const map = vi.hoisted(() => ({ seen: null as ((seen: object) => void) | null }));
vi.mock('@/shared/map/MapView', () => ({
  MapView: ({ onSeen }: { onSeen: (seen: object) => void }) => {
    map.seen = onSeen;
    return <div role="application" />;
  },
}));

function Page() {
  const [at, setAt] = useState<LngLat | null>(null);
  return (
    <>
      <PlacePicker at={at} onChange={setAt} />
      <output>{at ? `${at.lng} ${at.lat}` : 'nowhere'}</output>
    </>
  );
}

const seen = (lng: number, lat: number) => act(async () => map.seen?.({ centre: { lng, lat } }));
const place = () => document.querySelector('output');

describe('pointing at a place', () => {
  beforeEach(async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/outline$/, () => json({ type: 'FeatureCollection', features: [] })],
    ]);
    await showInTenant(<Page />);
    await screen.findByRole('application');
  });

  it('is done by whoever moves the map, not by its middle', async () => {
    await seen(109.4117, 24.3146);
    expect(place()).toHaveTextContent('nowhere');
    await seen(109.411700001, 24.3146); // a zoom
    expect(place()).toHaveTextContent('nowhere');
    await seen(109.45, 24.35);
    expect(place()).toHaveTextContent('109.45 24.35');
  });

  it('is not undone by a phone that finds itself late', async () => {
    await seen(109.4117, 24.3146);
    fireEvent.click(screen.getByRole('button', { name: '用我的位置' }));
    await seen(109.45, 24.35);
    await act(async () => phone.tell?.({ lng: 109.41, lat: 24.31, accuracy: 5 }));
    expect(place()).toHaveTextContent('109.45 24.35');
    fireEvent.click(screen.getByRole('button', { name: '用我的位置' }));
    await act(async () => phone.tell?.({ lng: 109.41, lat: 24.31, accuracy: 5 }));
    expect(place()).toHaveTextContent('109.41 24.31');
  });
});
