import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Category } from '@/shared/api/types/tenants';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import report from './locales/zh-CN.json';
import { CategoryPicker } from './CategoryPicker';

const entry = (code: string, name: string) =>
  ({
    id: code,
    scheme: 'S',
    kind: 'matter',
    code,
    name,
    major: { code: '06', name: '市容' },
    aliases: [],
  }) as unknown as Category;
const rubbish = entry('06010', '暴露垃圾');

async function open(lookup: () => Response | Promise<Response>) {
  const choose = vi.fn();
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/catalogue\/lookup/, lookup],
    [/api\/catalogue\?/, () => json({ items: [rubbish, entry('06011', '积存垃圾')], next: null })],
  ]);
  await showInTenant(<CategoryPicker chosen={null} onChoose={choose} />);
  const box = await screen.findByLabelText(report.category.search);
  return { choose, box };
}

describe('choosing a category', () => {
  const found = () =>
    json({ items: [{ entry: rubbish, marks: [{ field: 'name', text: '暴露垃圾', from: 2, to: 4 }] }] });

  it('marks what was typed, and chooses the nearest by Enter even before it is there', async () => {
    const { choose, box } = await open(found);
    fireEvent.change(box, { target: { value: 'lj' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(choose).toHaveBeenCalledWith(rubbish));
    const list = screen.getByRole('list', { name: report.category.found });
    expect(within(list).getByText('垃圾').tagName).toBe('MARK');
  });

  it('goes down into the list by a key', async () => {
    const { box } = await open(found);
    fireEvent.change(box, { target: { value: 'bllj' } });
    const first = await screen.findByRole('button', { name: '暴露垃圾' });
    await waitFor(() => expect(screen.getByText('垃圾').tagName).toBe('MARK'));
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(first).toHaveFocus();
  });

  it('finds by itself what it can where there is no network', async () => {
    const { choose, box } = await open(() => Promise.reject(new TypeError('offline')));
    fireEvent.change(box, { target: { value: '积存' } });
    fireEvent.click(await screen.findByRole('button', { name: '积存垃圾' }));
    expect(choose).toHaveBeenCalledWith(expect.objectContaining({ code: '06011' }));
  });
});
