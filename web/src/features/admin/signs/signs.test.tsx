import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import jsQR from 'jsqr';
import { describe, expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from '../locales/zh-CN.json';
import SignsPage from './SignsPage';

const toilet = { id: '0199aaaa-0000-7000-8000-000000000001', name: '柳侯公园公厕（东门）', address: '文惠路 8 号' };
const garage = { id: '0199aaaa-0000-7000-8000-000000000002', name: '中心停车场', address: null };

/** What a phone reads from the code as it is drawn: runs of dark modules, row by row. */
function read(code: Element): string | undefined {
  const modules = Number(code.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 4;
  const side = modules * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const runs = code.querySelectorAll('path')[1]?.getAttribute('d') ?? '';
  for (const [, x, y, length] of runs.matchAll(/M(\d+)[ ,](\d+) ?h(\d+)v1/g))
    for (let row = 0; row < scale; row++)
      for (let i = 0; i < Number(length) * scale; i++)
        pixels.fill(0, ...dark((Number(y) * scale + row) * side + Number(x) * scale + i));
  return jsQR(pixels, side, side)?.data;
}

function dark(pixel: number): [number, number] {
  return [pixel * 4, pixel * 4 + 3];
}

describe('signs of facilities', () => {
  it('lead whoever scans them to the card of the facility', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/facilities/, () => json({ items: [toilet, garage], next: null })],
    ]);
    await showInTenant(
      <App>
        <SignsPage />
      </App>,
      { texts: { admin } },
    );
    await userEvent.click(await screen.findByLabelText(/柳侯公园公厕/));
    const sign = screen.getByRole('article');
    for (const words of [liuzhou.name, toilet.name, toilet.address, /反映这里的问题/, /report a problem/, /0772-12319/])
      expect(within(sign).getAllByText(words).length).toBeGreaterThan(0);
    const code = sign.querySelector('svg') as Element;
    expect(read(code)).toBe(`${location.origin}/t/liuzhou/map?facility=${toilet.id}`);
    await userEvent.click(screen.getByRole('button', { name: '打印 1 张' }));
    expect(print).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByLabelText(admin.signs.all));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});
