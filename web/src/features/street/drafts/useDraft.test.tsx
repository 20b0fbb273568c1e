import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { drafts } from './drafts';
import { useDraft } from './useDraft';

const ME = 'liuzhou collector';
const kind = { begin: () => ({ key: 'k', words: '' }), worth: ({ words }: { words: string }) => words !== '' };

afterEach(() => drafts.remove(ME, 'report'));

it('is written the next time where the disk was full', async () => {
  const full = vi.spyOn(drafts, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  const { result } = renderHook(() => useDraft(ME, 'report', kind));
  await waitFor(() => expect(result.current.draft).not.toBeNull());
  act(() => result.current.change((before) => ({ ...before, words: '路灯不亮' })));
  const leave = () => act(async () => void window.dispatchEvent(new Event('pagehide')));
  await leave();
  expect(full).toHaveBeenCalledOnce();
  expect(await drafts.find(ME, 'report')).toBeNull();
  await leave();
  expect(await drafts.find(ME, 'report')).toMatchObject({ words: '路灯不亮' });
  await leave();
  expect(full, 'not again what is there').toHaveBeenCalledTimes(2);
});
