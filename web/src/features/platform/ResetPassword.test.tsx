import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import type { PlatformTenant } from '@/shared/api/types/platform';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import platform from './locales/zh-CN.json';
import { ResetPassword } from './ResetPassword';

const city = { slug: 'liuzhou', name: '柳州市' } as PlatformTenant;

describe('resetting an administrator’s password', () => {
  it('asks first, then shows the new one until it is handed over', async () => {
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/administrator\/password$/, () => json({ username: 'admin', name: '张三', initialPassword: 'abc-once' })],
    ]);
    await showInTenant(
      <App>
        <ResetPassword of={city} />
      </App>,
      { texts: { platform } },
    );
    await userEvent.click(await screen.findByRole('button', { name: platform.reset.button }));
    expect(await screen.findByText('重置 柳州市 管理员的密码？')).toBeInTheDocument();
    const resets = () => asked.filter((one) => one.method === 'POST').map((one) => one.url);
    expect(resets()).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    expect(await screen.findByText('abc-once')).toBeInTheDocument();
    expect(resets()).toEqual(['/api/platform/tenants/liuzhou/administrator/password']);

    await userEvent.click(screen.getByRole('button', { name: /已\s?转\s?交/ }));
    expect(screen.queryByText('abc-once')).toBeNull();
  });
});
