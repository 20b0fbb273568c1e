import { act, screen, waitFor } from '@testing-library/react';
import { useSearchParams } from 'react-router';
import { describe, expect, it } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import { paramsOf } from '../view';
import { useUsualView } from './useUsualView';

const kept = { items: [{ id: '1', name: '红灯', usual: true, filter: { deadline: 'red' } }], most: 20 };

function Desk() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  useUsualView('liuzhou', text === '', (view) => setParams(paramsOf(view)));
  return (
    <>
      <output>{text}</output>
      <button type="button" onClick={() => setParams({ stage: 'to_sign' })}>
        choose
      </button>
      <button type="button" onClick={() => setParams({})}>
        all
      </button>
    </>
  );
}

async function open() {
  let arrive: (answer: Response) => void = () => {};
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/cases\/views$/, () => new Promise<Response>((answered) => (arrive = answered))],
  ]);
  await showInTenant(<Desk />);
  await screen.findByRole('button', { name: 'choose' });
  return {
    shown: () => screen.getByRole('status').textContent,
    press: (name: string) => act(() => screen.getByRole('button', { name }).click()),
    arrive: async () => {
      arrive(json(kept));
      await act(() => new Promise((rest) => setTimeout(rest, 50)));
    },
  };
}

describe('the usual view', () => {
  it('is what a desk opens at, and only once', async () => {
    const { shown, press, arrive } = await open();
    await arrive();
    await waitFor(() => expect(shown()).toBe('deadline=red'));
    press('all');
    expect(shown()).toBe('');
  });

  it('does not overwrite what was chosen before it was known', async () => {
    const { shown, press, arrive } = await open();
    press('choose');
    await arrive();
    expect(shown()).toBe('stage=to_sign');
    press('all');
    expect(shown()).toBe('');
  });
});
