import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answering, json, problem } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import portal from '../locales/zh-CN.json';
import TrackPage from './TrackPage';

const report = {
  code: '7K2M-9XQP-3VDT',
  number: '450200-1',
  category: { code: '01023', name: '不明井盖异常' },
  description: '井盖破损',
  place: { address: '文昌路', lng: 109.4, lat: 24.3 },
  reportedAt: '2026-11-20T18:42:00+08:00',
  stage: 'closed',
  progressLight: 'green',
  steps: [
    { at: '2026-11-20T10:42:00Z', stage: 'reported', text: '' },
    { at: '2026-11-21T03:00:00Z', stage: 'closed', text: '' },
  ],
  result: { text: '已更换井盖', at: '2026-11-21T03:00:00Z', photos: [] },
  photos: [{ id: 'p', url: '/p', thumb: '/p?size=thumb' }],
};

const show = (at: string) => showInTenant(<TrackPage />, { at, path: '/t/:tenant/track/:code?', texts: { portal } });

describe('the track page', () => {
  it('tells the story, the light in words, and the result', async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/track\//, () => json(report)],
    ]);
    await show('/t/liuzhou/track/7K2M-9XQP-3VDT');
    expect(await screen.findByRole('heading', { name: '不明井盖异常' })).toBeVisible();
    expect(screen.getByText('已结案')).toBeVisible();
    expect(screen.getByText('已更换井盖')).toBeVisible();
    expect(screen.getByRole('img', { name: '上报照片 1' })).toHaveAttribute('src', '/p?size=thumb');
    const told = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(told.at(-1)).toContain('收到您的上报');
  });

  it('asks again for a code that is unknown or mistyped', async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/api\/track\//, () => problem(404, { type: 'urn:cityops:problem:not-found' })],
    ]);
    await show('/t/liuzhou/track/7K2M-9XQP-0000');
    expect(await screen.findByText(portal.track.unknown)).toBeVisible();
    const field = screen.getByLabelText('查询码');
    await userEvent.clear(field);
    await userEvent.type(field, 'abc');
    await userEvent.click(screen.getByRole('button', { name: '查询' }));
    expect(screen.getByText(portal.track.badCode)).toBeVisible();
    expect(field).toHaveAttribute('aria-invalid', 'true');
  });

  it('asks whether the reporter is content, and what is still amiss where they are not', async () => {
    const open = { open: true, until: '2026-12-21T03:00:00Z', verdict: null, words: null, at: null };
    const given = { open: false, until: null, verdict: 'not_content', words: '盖子又松了', at: '2026-11-22T03:00:00Z' };
    let told = false;
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/answer$/, () => ((told = true), json({ ...report, rating: given }))],
      [/api\/track\//, () => json({ ...report, rating: told ? given : open })],
    ]);
    await show('/t/liuzhou/track/7K2M-9XQP-3VDT');
    await userEvent.click(await screen.findByRole('radio', { name: '不满意' }));
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(screen.getByRole('alert')).toHaveTextContent(portal.rating.missing);
    await userEvent.type(screen.getByLabelText(portal.rating.whatIsLeft), '盖子又松了');
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(await screen.findByText('盖子又松了')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    const sent = asked.filter(({ method }) => method === 'POST');
    expect(sent.map(({ body }) => JSON.parse(String(body)))).toEqual([{ verdict: 'not_content', words: '盖子又松了' }]);
  });
});
