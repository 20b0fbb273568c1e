import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import { answering, json, problem, type Asked } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from '../locales/zh-CN.json';
import { bodyOf, formOf, portFor, type Box } from './email';
import EmailPage from './EmailPage';

const box: Box = {
  address: 'report@city.example.cn',
  host: 'imap.example.cn',
  port: 993,
  security: 'tls',
  username: 'report@city.example.cn',
  folder: 'INBOX',
  minutes: 2,
  scheme: 'gb',
  kind: 'matter',
  category: '0101',
  enabled: true,
  changedAt: '2026-11-22T02:00:00Z',
  changedBy: '管理员',
  readAt: '2026-11-22T03:00:00Z',
  failedAt: '2026-11-22T03:05:00Z',
  failure: 'not_let_in',
};

async function open(
  channel: object,
  trouble: string | null = null,
  refused: (asked: Asked) => Response | null = () => null,
) {
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/email\/try$/, (one) => refused(one) ?? json({ trouble, mails: trouble ? null : 7 })],
    [/channels\/email$/, (one) => refused(one) ?? json(channel)],
  ]);
  await showInTenant(
    <App>
      <EmailPage />
    </App>,
    { texts: { admin } },
  );
  return (method: string, path: RegExp) => asked.filter((one) => one.method === method && path.test(one.url));
}

describe('the mailbox', () => {
  it('tells what is wrong with it and what came of the mail, and keeps a password that is left empty', async () => {
    const asked = await open({ box, answers: true, lately: { opened: 12, waiting: 3 } });
    expect(await screen.findByText(admin.email.trouble.not_let_in)).toBeInTheDocument();
    expect(screen.getByText(/登记 12 封/)).toHaveTextContent('待处理 3 封');
    expect(screen.queryByText(admin.email.mute)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(asked('PUT', /channels\/email$/)).toHaveLength(1));
    const sent = JSON.parse(String(asked('PUT', /./)[0]?.body)) as Record<string, unknown>;
    expect(sent).not.toHaveProperty('password');
    expect(sent).toMatchObject({ host: 'imap.example.cn', scheme: 'gb', kind: 'matter', category: '0101' });
  });

  it('is tried before it is saved', async () => {
    const asked = await open({ box, answers: false, lately: {} }, 'no_folder');
    expect(await screen.findByText(admin.email.mute)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /试\s?一\s?试/ }));
    expect(await screen.findByText(admin.email.trouble.no_folder)).toBeInTheDocument();
    expect(asked('POST', /try$/)).toHaveLength(1);
    expect(asked('PUT', /./)).toEqual([]);
  });

  it('is told at the field what is refused, also of a trial after a save', async () => {
    const wrong = (field: string) =>
      problem(422, {
        type: 'urn:cityops:problem:invalid',
        errors: [{ pointer: `/${field}`, detail: `${field} 不对` }],
      });
    await open({ box, answers: true, lately: {} }, null, ({ method }) =>
      method === 'GET' ? null : wrong(method === 'PUT' ? 'host' : 'username'),
    );
    await userEvent.click(await screen.findByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('host 不对')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /试\s?一\s?试/ }));
    expect(await screen.findByText('username 不对')).toBeInTheDocument();
  });

  it('is told as the server takes it', () => {
    expect(bodyOf({ ...formOf(null), password: '' })).not.toHaveProperty('password');
    expect(bodyOf({ ...formOf(null), password: 'x' })).toMatchObject({ password: 'x', port: 993 });
    expect(portFor('none', 993, 'tls')).toBe(143);
    expect(portFor('tls', 1993, 'none')).toBe(1993);
  });

  it('has a word for everything that may be wrong', () => {
    expect(Object.keys(admin.email.trouble).toSorted()).toEqual([
      'broken',
      'daily_limit',
      'no_connection',
      'no_folder',
      'no_tls',
      'not_let_in',
      'not_public',
      'ours',
      'too_slow',
      'unknown_host',
    ]);
  });
});
