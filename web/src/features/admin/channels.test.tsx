import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from './locales/zh-CN.json';
import Open311Page from './open311/Open311Page';
import SourcesPage from './sources/SourcesPage';
import WeChatPage from './wechat/WeChatPage';

const key = {
  id: '1',
  name: '随手拍',
  start: 'ck_AbCd',
  perMinute: 60,
  madeAt: '2026-11-22T02:00:00Z',
  madeBy: '管理员',
  revokedAt: null,
  revokedBy: null,
  lastUsedAt: null,
};

describe('keys of the open interface', () => {
  it('are shown once when they are given out', async () => {
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [
        /channels\/keys/,
        (request) =>
          json(request.method === 'POST' ? { ...key, secret: 'ck_AbCd-once' } : { items: [key], next: null }),
      ],
    ]);
    await showInTenant(
      <App>
        <Open311Page />
      </App>,
      { texts: { admin } },
    );
    expect(await screen.findByText('ck_AbCd…')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: admin.open311.add }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(admin.open311.name), '随手拍');
    await userEvent.click(within(dialog).getByRole('button', { name: /确\s?定|OK/ }));
    expect(await screen.findByText('ck_AbCd-once')).toBeInTheDocument();
    const sent = asked.filter((one) => one.method === 'POST').map((one) => JSON.parse(String(one.body)) as unknown);
    expect(sent).toEqual([{ name: '随手拍', perMinute: 60 }]);
  });
});

describe('the WeChat account', () => {
  it('keeps the secrets that are left empty', async () => {
    const account = { callback: 'https://c/cb', appId: 'wx00000000000000a1', encrypted: true };
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/channels\/wechat$/, () => json({ ...account, changedAt: '2026-11-22T02:00:00Z', changedBy: '管理员' })],
    ]);
    await showInTenant(
      <App>
        <WeChatPage />
      </App>,
      { texts: { admin } },
    );
    expect(await screen.findByText('https://c/cb')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(admin.wechat.token), 'abc123');
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    const sent = await waitFor(() => {
      const put = asked.find((one) => one.method === 'PUT');
      expect(put).toBeDefined();
      return JSON.parse(String(put?.body)) as unknown;
    });
    expect(sent).toEqual({ appId: account.appId, encrypted: true, token: 'abc123' });
  });
});

describe('sources', () => {
  it('are counted by class', async () => {
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [
        /channels\/figures/,
        () =>
          json({
            total: 4,
            byClass: { self: 1, other: 3 },
            items: [
              { source: 'hotline', sourceClass: 'other', count: 3 },
              { source: 'patrol', sourceClass: 'self', count: 1 },
            ],
          }),
      ],
    ]);
    await showInTenant(
      <App>
        <SourcesPage />
      </App>,
      { texts: { admin } },
    );
    expect(await screen.findByText('共 4 件：自查 1 件（25%），他查 3 件（75%）')).toBeInTheDocument();
    expect(screen.getByText('巡查发现')).toBeInTheDocument();
  });
});
