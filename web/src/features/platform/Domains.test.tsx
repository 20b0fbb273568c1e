import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import type { PlatformTenant } from '@/shared/api/types/platform';
import { answering, json, problem } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import { Domains } from './Domains';
import platform from './locales/zh-CN.json';

const city = { slug: 'liuzhou', name: '柳州市' } as PlatformTenant;

describe('a city’s own domains', () => {
  it('are shown, added to, and stay open to change while refused', async () => {
    let refused = true;
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [
        /tenants\/liuzhou\/domains$/,
        ({ method }) => {
          if (method === 'GET') return json({ domains: ['cg.example.cn'] });
          if (!refused) return json({ domains: [] });
          refused = false;
          return problem(409, { type: 'urn:cityops:problem:domain-taken', detail: '别处已用' });
        },
      ],
    ]);
    await showInTenant(
      <App>
        <Domains of={city} />
      </App>,
      { texts: { platform } },
    );
    await userEvent.click(await screen.findByRole('button', { name: /域\s?名/ }));
    expect(await screen.findByText('cg.example.cn')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('combobox'), 'second.example.cn,');
    const save = screen.getByRole('button', { name: /保\s?存/ });
    await userEvent.click(save);
    expect(await screen.findByText(/别处已用/)).toBeInTheDocument();

    await userEvent.click(save);
    expect(await screen.findByText('已更新柳州市的域名，约半分钟内生效')).toBeInTheDocument();
    const put = asked.filter((one) => one.method === 'PUT').map((one) => JSON.parse(String(one.body)) as unknown);
    expect(put.at(-1)).toEqual({ domains: ['cg.example.cn', 'second.example.cn'] });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
