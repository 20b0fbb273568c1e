import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { useBatch } from './useBatch';

it('tells whoever listens by then what was taken', async () => {
  let answer: (response: Response) => void = () => {};
  answering([[/cases\/batch$/, () => new Promise<Response>((answered) => (answer = answered))]]);
  const first = vi.fn();
  const later = vi.fn();
  const { result, rerender } = renderHook(({ heard }) => useBatch('liuzhou', 'sign', heard), {
    initialProps: { heard: first },
  });
  act(() => void result.current.begin([{ id: 'c1', version: 1 }], ''));
  rerender({ heard: later });
  answer(json({ items: [{ id: 'c1', row: null, problem: null }] }));
  await waitFor(() => expect(later).toHaveBeenCalledTimes(1));
  expect(first).not.toHaveBeenCalled();
});
