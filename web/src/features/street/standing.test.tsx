import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem, json } from '@/shared/testing/answers';
import { keep, kept, keepPerson, forgetPerson } from './kept';
import { store } from './queue/store';
import { emptied, ME, openStreet, shown, waits } from './testing';
import { drafts } from './drafts/drafts';

const sign = vi.hoisted(() => ({ in: vi.fn() }));
vi.mock('@/shared/api/signIn', async (original) => ({ ...(await original<object>()), goToSignIn: sign.in }));

const me = {
  username: 'collector',
  name: '李采集',
  unit: null,
  permissions: ['case.read', 'case.check', 'case.report'],
};

describe('whoever is signed out meanwhile', () => {
  afterEach(async () => {
    cleanup();
    await emptied();
    await forgetPerson('liuzhou');
  });

  it('sees what there was, is asked to sign in, and loses nothing that waits', async () => {
    const out = () => problem(401, { type: 'urn:cityops:problem:sign-in-needed' });
    await keepPerson('liuzhou', me as never);
    await keep(ME, 'case c1', shown(3, [{ action: 'feed_back', needs: [], primary: true }]));
    await waits('sign');
    await drafts.put(ME, 'report', { key: 'k', description: '写了一半' });
    const asked = await openStreet('tasks/c1', [[/api\/(me|cases|case-rules)/, out]]);
    expect(await screen.findByText('井盖破损')).toBeVisible();
    expect(await screen.findByText(/登录已过期，1 项已存在手机里/)).toBeVisible();
    expect(screen.getByRole('button', { name: '登录' })).toBeVisible();
    expect(sign.in, 'nobody is taken away from what they do').not.toHaveBeenCalled();
    expect(asked.filter((one) => one.method === 'POST')).toHaveLength(0);
    expect(await store.all(ME)).toMatchObject([{ state: 'waiting' }]);
    expect(await drafts.find(ME, 'report')).toMatchObject({ description: '写了一半' });
  });

  it('leaves behind only what was seen when somebody else signs in', async () => {
    await keepPerson('liuzhou', { ...me, username: 'another' } as never);
    const other = 'liuzhou another';
    await keep(other, 'tasks', {});
    await store.put({ ...(await waits('sign')), key: 'theirs', owner: other });
    await drafts.put(other, 'report', { key: 'k', description: '写了一半' });
    await openStreet('outbox', [[/api\/cases\/c1/, () => json(shown(4, []))]]);
    await screen.findByRole('heading', { name: '待发送' });
    expect(await kept(other, 'tasks')).toBeNull();
    expect(await store.all(other)).toHaveLength(1);
    expect(await drafts.find(other, 'report')).not.toBeNull();
    await store.replace(['theirs'], []);
    await drafts.remove(other, 'report');
  });
});
