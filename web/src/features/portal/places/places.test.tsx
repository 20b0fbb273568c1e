import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { NearestFacility } from '@/shared/api/types/facilities';
import { answering, json } from '@/shared/testing/answers';
import { bookshelves, toilets } from '@/shared/testing/layers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import portal from '../locales/zh-CN.json';
import { FacilityCard } from './FacilityCard';
import { Filters } from './Filters';
import { GroupCard } from './GroupCard';
import { NearestList } from './NearestList';
import type { Origin } from './useOrigin';

const origin: Origin = {
  source: 'centre',
  at: { lng: 109.4117, lat: 24.3146 },
  accuracy: 0,
  trouble: null,
  asking: false,
};
const toilet: NearestFacility = {
  id: 'a',
  kind: 'toilet',
  name: '人民广场公厕',
  address: '中山中路 1 号',
  location: { lng: 109.4238094, lat: 24.3287347 },
  site: null,
  attributes: { accessible: true, openHours: '24/7', femaleStalls: 8, motherBaby: false },
  status: 'open',
  opening: {
    until: '2100-01-01T00:00:00Z',
    spans: [{ from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', state: 'open' }],
  },
  statusReason: null,
  checkedAt: null,
  source: '演示数据',
  version: 1,
  distance: 352,
};

const quiet = {
  onRetry: vi.fn(),
  onLocate: vi.fn(),
  onChooseHere: vi.fn(),
  stale: false,
  error: null,
  last: { current: null },
};

describe('the nearest list', () => {
  it('says in words what the map shows and opens by a press', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const onOpen = vi.fn();
    const heap = { ...toilet, id: 'h', name: '市工人医院', count: 243, members: [toilet] };
    await showInTenant(<NearestList {...quiet} origin={origin} found={[toilet, heap]} onOpen={onOpen} />, {
      texts: { portal },
    });
    const [first, second] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent('人民广场公厕');
    expect(first).toHaveTextContent('24 小时开放');
    expect(first).toHaveTextContent('350米');
    expect(second).toHaveTextContent('此处有 243 条记录');
    await userEvent.click(within(second as HTMLElement).getByRole('button'));
    expect(onOpen).toHaveBeenCalledWith(heap);
  });

  it('says of hours what is known of them', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const [from, to, until] = ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z', '2100-01-01T00:00:00Z'];
    const perhaps = { from: to, to: until, state: 'unknown' as const };
    const found = [
      { ...toilet, id: '1', opening: { until, spans: [{ from, to, state: 'open' as const }, perhaps] } },
      { ...toilet, id: '2', opening: undefined, attributes: { open24h: true, openHoursText: '白天' } },
      { ...toilet, id: '3', opening: undefined, attributes: { openHoursText: '白天' } },
      { ...toilet, id: '4', opening: undefined, attributes: {} },
    ];
    await showInTenant(<NearestList {...quiet} origin={origin} found={found} onOpen={vi.fn()} />, {
      texts: { portal },
    });
    const rows = await screen.findAllByRole('listitem');
    const said = [portal.open.now, '全天开放', '白天', portal.open.unknown];
    rows.forEach((row, i) => expect(row).toHaveTextContent(said[i] ?? ''));
    expect(rows[0]).not.toHaveTextContent('关闭');
  });

  it('says how many spaces are free, and how old that is where it is stale', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
    const live = { state: 'open' as const, free: 37, total: 120, observedAt: minutes(-20) };
    const found = [
      { ...toilet, id: '1', live: { ...live, staleAt: minutes(10) } },
      { ...toilet, id: '2', live: { ...live, staleAt: minutes(-5) } },
      { ...toilet, id: '3', live: { ...live, free: 0, staleAt: minutes(10) } },
      { ...toilet, id: '4', status: 'closed' as const, live: { ...live, free: 0, staleAt: minutes(10) } },
    ];
    await showInTenant(<NearestList {...quiet} origin={origin} found={found} onOpen={vi.fn()} />, {
      texts: { portal },
    });
    expect((await screen.findAllByText('空位 37 个，共 120 个'))[0]).toBeInTheDocument();
    const [fresh, stale, full, closed] = await screen.findAllByRole('listitem');
    expect(fresh).toHaveTextContent('余 37 / 120');
    expect(fresh).not.toHaveTextContent('分钟前');
    expect(stale).toHaveTextContent('20分钟前的数据');
    expect(full).toHaveTextContent(portal.live.full);
    expect(closed).not.toHaveTextContent(portal.live.full);
  });

  it('goes on from where its reader left', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const found = [toilet, { ...toilet, id: 'b', name: '河堤公厕' }];
    const back = async (last: string) => {
      const { unmount } = await showInTenant(
        <NearestList {...quiet} last={{ current: last }} origin={origin} found={found} onOpen={vi.fn()} />,
        { texts: { portal } },
      );
      await screen.findAllByRole('listitem');
      const words = document.activeElement?.textContent;
      unmount();
      return words;
    };
    expect(await back('b')).toContain('河堤公厕');
    expect(await back('elsewhere on the map')).toBe(portal.nearest.title.centre);
  });

  it('says that it is the last one where there is no network', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await showInTenant(<NearestList {...quiet} origin={origin} found={[toilet]} onOpen={vi.fn()} />, {
      texts: { portal },
    });
    expect(await screen.findByText(portal.nearest.offline)).toBeInTheDocument();
    vi.restoreAllMocks();
  });

  it('offers another way when the position is refused', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const refused = { ...origin, trouble: 'refused' as const };
    await showInTenant(<NearestList {...quiet} origin={refused} found={[]} onOpen={vi.fn()} />, { texts: { portal } });
    expect(await screen.findByText(portal.nearest.trouble.refused)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: portal.nearest.chooseHere }));
    expect(quiet.onChooseHere).toHaveBeenCalled();
  });
});

describe('a facility’s card', () => {
  it('navigates in one press, says what is known, and admits what is not', async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/layers$/, () => json({ items: [toilets] })],
    ]);
    await showInTenant(<FacilityCard facility={toilet} origin={origin} onBack={vi.fn()} />, { texts: { portal } });
    const link = await screen.findByRole('link', { name: '用高德地图导航' });
    expect(link).toHaveAttribute('href', expect.stringContaining('to=109.428413,24.326038'));
    expect((await screen.findByText('无障碍厕间')).nextSibling).toHaveTextContent('是');
    expect(screen.getByText('母婴设施').nextSibling).toHaveTextContent('否');
    expect(screen.queryByText('男厕位')).toBeNull();
    expect(screen.getByText(/^公厕 · /)).toBeVisible();
    expect(screen.getByText(/没有核对记录/)).toBeVisible();
  });
});

describe('a facility of a layer that cannot be had', () => {
  it('is shown with its way, without facts', async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/layers$/, () => json({ items: [bookshelves] })],
    ]);
    await showInTenant(<FacilityCard facility={toilet} origin={origin} onBack={vi.fn()} />, { texts: { portal } });
    expect(await screen.findByRole('link', { name: '用高德地图导航' })).toHaveAttribute(
      'href',
      expect.stringContaining('mode=walk'),
    );
    expect(screen.queryByText(portal.card.noFacts)).toBeNull();
  });

  it('is driven to where its layer says one parks there', async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/layers$/, () => json({ items: [{ ...toilets, icon: 'charger' }] })],
    ]);
    await showInTenant(<FacilityCard facility={toilet} origin={origin} onBack={vi.fn()} />, { texts: { portal } });
    const way = () => screen.getByRole('link', { name: '用高德地图导航' }).getAttribute('href');
    await screen.findByText('母婴设施');
    expect(way()).toContain('mode=car');
  });
});

describe('the filters', () => {
  const wishes = { kind: null, accessible: false, openNow: false };
  const show = async (layers: (typeof toilets)[], kind: string | null = null) => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const onChange = vi.fn();
    await showInTenant(<Filters wishes={{ ...wishes, kind }} layers={layers} onChange={onChange} />, {
      texts: { portal },
    });
    await screen.findByRole('button', { name: portal.filters.open });
    return onChange;
  };

  it('are the layers by what one of them is called, and step by arrow keys', async () => {
    const onChange = await show([toilets, bookshelves]);
    const names = screen.getAllByRole('radio').map((one) => one.closest('label')?.textContent);
    expect(names).toEqual([portal.filters.all, '公厕', '书架']);
    expect(screen.getByRole('radio', { name: portal.filters.all })).toBeChecked();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledWith({ kind: 'toilet', facility: null });
  });

  it('offer no choice where there is none', async () => {
    await show([toilets]);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('many records at one point', () => {
  it('come page by page', async () => {
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/cursor=p2/, () => json({ items: [{ ...toilet, id: 'c', name: '三楼' }], next: null })],
      [/facilities\/at/, () => json({ items: [toilet, { ...toilet, id: 'b', name: '二楼' }], next: 'p2' })],
    ]);
    const { lng, lat } = toilet.location;
    await showInTenant(<GroupCard at={{ lng, lat }} count={3} kind={null} onOpen={vi.fn()} onBack={vi.fn()} />, {
      texts: { portal },
    });
    await userEvent.click(await screen.findByRole('button', { name: '再看一些（还有 1 条）' }));
    expect(await screen.findByText('三楼')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(asked.findLast(({ url }) => url.includes('/facilities/at'))?.url).toContain('cursor=p2');
  });
});
