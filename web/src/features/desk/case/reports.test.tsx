import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseDetail, CaseRow, SimilarCase } from '@/shared/api/types/cases';
import type { MergedReport } from '@/shared/api/types/reports';
import { answering, json, problem } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import desk from '../locales/zh-CN.json';
import { IntoNote } from './IntoNote';
import { MergedReports } from './MergedReports';
import { apart } from './near';
import { SimilarNote } from './SimilarNote';

const shown = (more: Partial<CaseDetail> = {}) =>
  ({ id: 'c1', reportedAt: '2026-11-20T02:00:00Z', reports: 1, merged: [], ...more }) as CaseDetail;
const near = (id: string, metres: number, reportedAt: string) =>
  ({
    row: { id, number: `450200-${id}`, stage: 'to_sign', progressLight: 'blue', description: '井盖破损', reportedAt },
    metres,
  }) as SimilarCase;
const to = (id: string) => `/t/liuzhou/desk/cases/${id}?stage=reported`;

describe('what may be the same', () => {
  async function show(answer: () => Response, merge: ((into: string) => void) | null = () => {}) {
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/cases\/c1\/similar$/, answer],
    ]);
    await showInTenant(
      <>
        <p>案情</p>
        <SimilarNote tenant="liuzhou" shown={shown()} to={to} merge={merge} />
      </>,
      { texts: { desk } },
    );
    await screen.findByText('案情');
    await waitFor(() => expect(asked.filter((one) => one.url.includes('similar'))).toHaveLength(1));
  }

  it('stands with how far it is, leads there, and can be chosen', async () => {
    const merge = vi.fn();
    const items = [
      near('7', 3, '2026-11-20T00:00:00Z'),
      near('8', 20, '2026-11-20T02:00:30Z'),
      near('9', 41, '2026-11-20T02:05:00Z'),
      near('10', 49, '2026-11-20T02:06:00Z'),
    ];
    await show(() => json({ items }), merge);
    const box = within(await screen.findByRole('region', { name: desk.similar.title }));
    expect(box.getByRole('link', { name: '450200-7' })).toHaveAttribute('href', to('7'));
    const [first, second, third] = box.getAllByRole('listitem').map((item) => item.textContent);
    expect(first).toContain('待签收');
    expect(first).toContain('相距 3 米 · 比本案早 2小时');
    expect(second).toContain('与本案同时上报');
    expect(third).toContain('比本案晚 5分钟');
    expect(box.getByText('还有 1 件')).toBeInTheDocument();
    fireEvent.click(box.getByRole('button', { name: '并入此案 450200-8' }));
    expect(merge).toHaveBeenCalledWith('8');
  });

  it('cannot be chosen twice', async () => {
    await show(() => json({ items: [near('7', 3, '2026-11-20T00:00:00Z')] }), null);
    expect(await screen.findByRole('button', { name: /450200-7/ })).toBeDisabled();
  });

  it('is not spoken of when there is nothing', async () => {
    await show(() => json({ items: [] }));
    await waitFor(() => expect(screen.queryByText(desk.similar.title)).toBeNull());
  });

  it('is not silently left out when nobody could look', async () => {
    await show(() => problem(503, {}));
    expect(await screen.findByText(desk.similar.failed)).toBeInTheDocument();
  });
});

describe('reports of the same', () => {
  it('lead from a merged one to the case that is worked on', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    await showInTenant(<IntoNote into={{ id: 'a', number: '450200-7', stage: 'handling' }} to={to} />, {
      texts: { desk },
    });
    expect(await screen.findByRole('link', { name: '450200-7' })).toHaveAttribute('href', to('a'));
    expect(screen.getByText('处置中')).toBeInTheDocument();
  });

  it('are counted and listed where they were merged into', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    const report = { description: '井盖破损', source: 'hotline', reportedAt: '2026-11-20T02:00:00Z' };
    const merged: MergedReport[] = [
      { ...report, id: 'm1', number: '450200-8', reporter: { name: '韦女士', phone: '138****2345' } },
      { ...report, id: 'm2', number: '450200-9', reporter: null },
    ];
    await showInTenant(<MergedReports shown={shown({ reports: 4, merged })} to={to} />, { texts: { desk } });
    const section = within(await screen.findByRole('region', { name: '4 次上报' }));
    expect(section.getByRole('link', { name: '450200-8' })).toHaveAttribute('href', to('m1'));
    const [first, second] = section.getAllByRole('listitem').map((item) => item.textContent);
    expect(first).toContain('热线电话 · 韦女士 138****2345');
    expect(second).toContain('热线电话 · 匿名');
    expect(section.getByText('只列出最早的 2 次')).toBeInTheDocument();
  });

  it('are apart by what lies between their times', () => {
    const at = (reportedAt: string) => ({ reportedAt }) as CaseRow;
    const of = at('2026-11-20T02:00:00Z');
    expect(apart(of, at('2026-11-20T01:59:01Z'))).toEqual({ seconds: 59, word: 'together' });
    expect(apart(of, at('2026-11-20T01:58:00Z'))).toEqual({ seconds: 120, word: 'before' });
    expect(apart(of, at('2026-11-20T03:00:00Z'))).toEqual({ seconds: 3600, word: 'after' });
  });
});
