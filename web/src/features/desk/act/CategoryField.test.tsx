import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { Category } from '@/shared/api/types/tenants';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import cases from '@/shared/cases/locales/zh-CN.json';
import desk from '../locales/zh-CN.json';
import { CategoryField } from './CategoryField';

const NEW = 'GBT47678.5-2026';
const entry = (scheme: string, code: string, name: string) =>
  ({
    id: scheme + code,
    scheme,
    kind: 'matter',
    code,
    name,
    major: { code: code.slice(0, 2), name: '街面' },
    conditions: [],
    aliases: [],
    own: false,
    retired: false,
  }) as Category;
const shop = entry(NEW, '09005', '店外经营');
const told = { scheme: 'CJT214-2007', kind: 'matter', code: '0504', name: '店外经营' } as const;

async function open(value: string | null) {
  const change = vi.fn();
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [
      /catalogue\/schemes$/,
      () => json({ current: NEW, choices: [], items: [{ key: 'CJT214-2007', title: 'CJ/T 214-2007', entries: 0 }] }),
    ],
    [/catalogue\/counterparts/, () => json({ items: [{ entry: shop, why: 'same_name' }] })],
    [/catalogue\/lookup/, () => json({ items: [{ entry: shop, marks: [] }] })],
  ]);
  await showInTenant(
    <CategoryField
      tenant="liuzhou"
      catalogue={[shop]}
      shown={{ category: told } as unknown as CaseDetail}
      value={value}
      wrong={false}
      first={false}
      change={change}
    />,
    { texts: { desk } },
  );
  await screen.findByLabelText(cases.need.category);
  return { change, asked };
}

describe('what a case is about', () => {
  it('is offered in the current scheme where it was told in another, and only offered', async () => {
    const { change, asked } = await open('CJT214-2007 matter 0504');
    const offer = await screen.findByRole('button', { name: '店外经营 09005 · 同名' });
    expect(screen.getByText(/CJ\/T 214-2007/)).toBeVisible();
    expect(asked.find((one) => one.url.includes('counterparts'))?.url).toContain('code=0504');
    expect(change).not.toHaveBeenCalled();
    fireEvent.click(offer);
    expect(change).toHaveBeenCalledWith(`${NEW} matter 09005`);
  });

  it('is found by initials and chosen by Enter before the answer is there', async () => {
    const { change } = await open(null);
    const box = screen.getByLabelText(cases.need.category);
    fireEvent.change(box, { target: { value: 'dwjy' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(change).toHaveBeenCalledWith(`${NEW} matter 09005`));
  });
});
