import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { describe, expect, it } from 'vitest';
import { answering, json, problem } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from '../locales/zh-CN.json';
import type { NoticeSettings } from './notices';
import { TrySending } from './TrySending';

const known = {
  email: { host: 'smtp.example.cn' },
  sms: null,
  wechat: null,
  occasions: ['received', 'solved'],
} as unknown as NoticeSettings;

function show(settings: NoticeSettings) {
  return showInTenant(
    <App>
      <TrySending known={settings} />
    </App>,
    { texts: { admin } },
  );
}

describe('sending a test', () => {
  it('says what the other side said', async () => {
    const asked = answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/notices\/trials$/, () => json({ outcome: 'never', why: 'address_refused' })],
    ]);
    await show(known);
    await userEvent.type(await screen.findByLabelText(admin.notices.trial.to), 'me@example.org');
    await userEvent.click(screen.getByRole('button', { name: admin.notices.trial.send }));
    expect(await screen.findByText(admin.notices.trial.outcome.never)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(admin.notices.reason.address_refused);
    const sent = asked.filter((one) => one.method === 'POST').map((one) => JSON.parse(String(one.body)) as unknown);
    expect(sent).toEqual([{ channel: 'email', occasion: 'received', to: 'me@example.org' }]);
  });

  it('no longer says what became of the last one when the next is refused', async () => {
    const answers = [() => json({ outcome: 'taken', why: null }), () => problem(429, {}, { 'Retry-After': '60' })];
    answering([
      [/api\/profile$/, () => json(liuzhou)],
      [/notices\/trials$/, () => answers.shift()?.() ?? problem(500, {})],
    ]);
    await show(known);
    await userEvent.type(await screen.findByLabelText(admin.notices.trial.to), 'me@example.org');
    await userEvent.click(screen.getByRole('button', { name: admin.notices.trial.send }));
    expect(await screen.findByText(admin.notices.trial.outcome.taken)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: admin.notices.trial.send }));
    await waitFor(() => expect(answers).toEqual([]));
    expect(screen.queryByText(admin.notices.trial.outcome.taken)).toBeNull();
  });

  it('is not offered while no channel is on', async () => {
    answering([[/api\/profile$/, () => json(liuzhou)]]);
    await show({ ...known, email: null });
    expect(screen.queryByRole('button', { name: admin.notices.trial.send })).toBeNull();
  });
});
