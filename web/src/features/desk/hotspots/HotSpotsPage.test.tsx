import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Area } from '@/shared/map/outline';
import type { Mark, Scene } from '@/shared/map/scene';
import { answering, json, problem } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import type { HotSpot, HotSpots } from './api';
import HotSpotsPage from './HotSpotsPage';

const drawn = vi.hoisted(() => ({ marks: [] as Mark[], areas: [] as Area[] }));
const square = (code: string) => ({
  type: 'Feature',
  properties: { code, name: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [109, 24],
        [109.1, 24],
        [109.1, 24.1],
        [109, 24],
      ],
    ],
  },
});
const drawnGrids = { type: 'FeatureCollection', features: [square('A'), square('Z')] };
vi.mock('@/shared/map/MapView', () => ({
  MapView: ({ scene, label, onPick }: { scene: Scene; label: string; onPick: (mark: Mark) => void }) => {
    drawn.marks = scene.marks;
    drawn.areas = scene.areas;
    return (
      <div role="application" aria-label={label}>
        {scene.marks.map((mark) => (
          <button key={mark.key} type="button" onClick={() => onPick(mark)}>
            mark {mark.risen?.rank}
          </button>
        ))}
      </div>
    );
  },
}));

const spot = (grid: string, more: Partial<HotSpot> = {}): HotSpot => ({
  grid,
  gridName: `${grid}网格`,
  about: 'gb matter 0103',
  category: '暴露垃圾',
  count: 9,
  usual: 1.25,
  excess: 7.75,
  chance: 0.00002,
  weeks: [1, 2, 1, 1],
  newGrid: false,
  centre: { lng: 109.41, lat: 24.31 },
  bounds: null,
  ...more,
});
const found = (items: HotSpot[], more: Partial<HotSpots> = {}): HotSpots => ({
  week: '2026-W47',
  from: '2026-11-16',
  to: '2026-11-22',
  running: false,
  baseline: 12,
  compared: 12,
  judged: true,
  looked: 4321,
  usually: 1.75,
  total: items.length,
  items,
  complete: true,
  until: null,
  leftOut: 0,
  lagMillis: 300,
  ...more,
});

async function shown(answer: HotSpots, at = '/t/liuzhou/desk/hot-spots') {
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/profile\/outline/, () => json({ type: 'FeatureCollection', features: [] })],
    [/grids\/outlines/, () => json(drawnGrids)],
    [/search\/hot-spots/, () => json(answer)],
  ]);
  await showInTenant(<HotSpotsPage />, { at, texts: { desk } });
  return asked;
}

beforeEach(() => {
  drawn.marks = [];
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});

it('ranks hot spots with their weeks, and leads to the cases behind each', async () => {
  await shown(found([spot('A'), spot('B', { count: 4, usual: 0, excess: 4, chance: 0.0042, newGrid: true })]));
  expect(await screen.findByText('找到 2 处高发点。')).toBeInTheDocument();
  expect(screen.getByText(/共比较 4,321 处；用同样的标准，此前平均每周有 1.8 处/)).toBeInTheDocument();
  const [first, second] = screen.getAllByRole('listitem').filter((one) => one.hasAttribute('data-spot'));
  expect(within(first as HTMLElement).getByRole('button')).toHaveTextContent('1A网格暴露垃圾多 7.8 件');
  expect(within(first as HTMLElement).getByRole('img')).toHaveAccessibleName(
    '此前各周依次为 1、2、1、1 件，这一周 9 件',
  );
  expect(within(first as HTMLElement).getByText('纯属偶然的可能性不到 0.1%')).toBeInTheDocument();
  const cases = within(first as HTMLElement).getByRole('link', { name: /查看 9 件案件\s*A网格/ });
  const address = new URL(cases.getAttribute('href') ?? '', 'http://x');
  expect(address.pathname).toBe('/t/liuzhou/desk');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    grid: 'A',
    category: 'gb matter 0103',
    from: '2026-11-16',
    to: '2026-11-22',
  });
  expect(within(second as HTMLElement).getByText('纯属偶然的可能性 0.4%')).toBeInTheDocument();
  expect(within(second as HTMLElement).getByText(/可能是新划的网格/)).toBeInTheDocument();
});

it('draws them by what came on top, and map and list choose the same', async () => {
  await shown(found([spot('A'), spot('B', { excess: 4 }), spot('C', { centre: null })]));
  expect(await screen.findByRole('application', { name: /高发点地图，共 2 个网格/ })).toBeInTheDocument();
  expect(drawn.marks.map(({ risen }) => risen)).toEqual([
    { rank: 1, excess: 7.75, chosen: false },
    { rank: 2, excess: 4, chosen: false },
  ]);
  expect(screen.getByText('这些案件没有坐标，地图上不显示。')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'mark 2' }));
  expect(screen.getByRole('button', { name: /B网格/ })).toHaveAttribute('aria-pressed', 'true');
  expect(drawn.marks[1]?.risen?.chosen).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: /A网格/ }));
  expect(drawn.marks.map(({ risen }) => risen?.chosen)).toEqual([true, false]);
});

it('draws one circle for a grid, which leads to each that rises in it, and the grid itself', async () => {
  await shown(found([spot('A'), spot('B', { excess: 4 }), spot('A', { about: 'gb matter 0201', excess: 3 })]));
  await waitFor(() => expect(drawn.marks).toHaveLength(2));
  expect(drawn.marks[0]?.risen).toEqual({ rank: 1, excess: 10.75, chosen: false });
  await waitFor(() => expect(drawn.areas).toHaveLength(1));
  const pressed = () => screen.getAllByRole('button', { pressed: true }).map((one) => one.textContent);
  fireEvent.click(screen.getByRole('button', { name: 'mark 1' }));
  expect(pressed()).toContain('1A网格暴露垃圾多 7.8 件');
  fireEvent.click(screen.getByRole('button', { name: 'mark 1' }));
  expect(pressed()).toContain('3A网格暴露垃圾多 3 件');
  fireEvent.click(screen.getByRole('button', { name: 'mark 1' }));
  expect(pressed()).toContain('1A网格暴露垃圾多 7.8 件');
});

it('asks for what its address says, and keeps there what is chosen', async () => {
  const asked = await shown(found([]), '/t/liuzhou/desk/hot-spots?week=2026-W40&baseline=26');
  await screen.findByText('这一周没有高发点');
  const last = () => Object.fromEntries(new URL(asked.at(-1)?.url ?? '', 'http://x').searchParams);
  await waitFor(() => expect(asked.some(({ url }) => url.includes('hot-spots'))).toBe(true));
  expect(asked.find(({ url }) => url.includes('hot-spots'))?.url).toMatch(/week=2026-W40.*level=category.*baseline=26/);
  fireEvent.click(screen.getByRole('button', { name: '不分类别' }));
  await waitFor(() => expect(last()).toMatchObject({ week: '2026-W40', level: 'grid', baseline: '26' }));
});

it('has a list of cases without a category where grids are compared as a whole', async () => {
  await shown(found([spot('A', { about: null, category: null })]), '/t/liuzhou/desk/hot-spots?level=grid');
  expect(await screen.findByText('全部类别')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /查看 9 件案件/ })).toHaveAttribute(
    'href',
    '/t/liuzhou/desk?grid=A&from=2026-11-16&to=2026-11-22',
  );
});

it('never passes over in silence what was left out', async () => {
  await shown(
    found([spot('A')], { running: true, compared: 8, complete: false, until: 'G07', total: 130, leftOut: 3 }),
  );
  expect(await screen.findByText(/本周还没有结束/)).toBeInTheDocument();
  expect(screen.getByText('历史只有 8 个完整的星期，不到所选的 12 周。')).toBeInTheDocument();
  expect(screen.getByText(/只统计到编码为 G07 的网格/)).toBeInTheDocument();
  expect(screen.getByText('只列出前 1 处。')).toBeInTheDocument();
  expect(screen.getByText(/有 3 件没有网格（未立案，或不在网格内）或尚无类别/)).toBeInTheDocument();
});

it('says so where nothing can be judged, and where nothing was found', async () => {
  await shown(found([], { judged: false, compared: 2, usually: null }));
  expect(await screen.findByText('历史太短，还不能判断')).toBeInTheDocument();
  expect(screen.getByText(/目前只有 2 个/)).toBeInTheDocument();
  expect(screen.queryByText('这一周没有高发点')).not.toBeInTheDocument();
});

it('says what went wrong', async () => {
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/profile\/outline/, () => json({ type: 'FeatureCollection', features: [] })],
    [/search\/hot-spots/, () => problem(503, { title: 'Unavailable' })],
  ]);
  await showInTenant(<HotSpotsPage />, { texts: { desk } });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});
