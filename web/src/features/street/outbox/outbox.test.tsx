import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { json } from '@/shared/testing/answers';
import { store } from '../queue/store';
import { emptied, ME, openStreet, refusal, shown, waits } from '../testing';

describe('what was not taken', () => {
  afterEach(async () => {
    cleanup();
    await emptied();
  });

  it('is given up only after one more question, which says what goes with it', async () => {
    await waits('sign', { state: 'refused', refusal: refusal() });
    await waits('feed_back', { madeAt: Date.now() + 1 });
    await openStreet('outbox');
    fireEvent.click(await screen.findByRole('button', { name: '放弃' }));
    expect(await store.all(ME)).toHaveLength(2);
    expect(await screen.findByText(/之后的 1 项/)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(await screen.findByRole('button', { name: '放弃' }));
    fireEvent.click(await screen.findByRole('button', { name: '确认放弃' }));
    await waitFor(async () => expect(await store.all(ME)).toHaveLength(0));
  });

  it('leads back to where it was written, whatever the reason, which is in the reader’s words', async () => {
    const errors = [{ pointer: '/reason', detail: 'Say why.' }];
    const one = await waits('feed_back', { state: 'refused', refusal: refusal({ errors }) });
    await openStreet('outbox', [
      [/api\/cases\/c1$/, () => json(shown(3, [{ action: 'feed_back', needs: [], primary: true }]))],
    ]);
    expect(await screen.findByText('“理由”不符合要求')).toBeVisible();
    expect(screen.queryByText('Say why.')).toBeNull();
    const back = screen.getByRole('link', { name: '查看案件，重新办理' });
    expect(back).toHaveAttribute('href', `/t/liuzhou/street/tasks/c1?again=${one.key}`);
    fireEvent.click(back);
    expect(await screen.findByRole('button', { name: '确认处置反馈' })).toBeEnabled();
  });
});
