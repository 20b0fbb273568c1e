import { fireEvent, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { CaseAction } from '@/shared/api/types/lifecycle';
import cases from '@/shared/cases/locales/zh-CN.json';
import { answering, json } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import type { News } from '../live/useNews';
import desk from '../locales/zh-CN.json';
import { Dock } from './Dock';
import { useActing } from './useActing';

const shown = (id: string, version = 1) =>
  ({
    id,
    version,
    stage: 'handling',
    category: null,
    history: [],
    asked: null,
    into: null,
    reports: 1,
    reportedAt: '2026-11-20T02:00:00Z',
    actions: [
      { action: 'assign', needs: ['handler'], primary: true },
      { action: 'return', needs: ['reason'], primary: false },
    ] satisfies { action: CaseAction; needs: string[]; primary: boolean }[],
  }) as unknown as CaseDetail;

const hear = vi.fn();
const done = vi.fn();

function Page() {
  const [open, setOpen] = useState('a');
  const {
    chosen,
    choose,
    acted,
    done: ended,
  } = useActing('liuzhou', open, shown(open), { hear, look: () => {} } as unknown as News, done);
  return (
    <>
      {['a', 'b'].map((id) => (
        <button key={id} type="button" onClick={() => setOpen(id)}>
          open {id}
        </button>
      ))}
      <Dock
        tenant="liuzhou"
        shown={shown(open)}
        chosen={chosen}
        choose={choose}
        acted={acted}
        done={ended}
        goOn={null}
      />
    </>
  );
}

async function sending() {
  const answers: ((answer: Response) => void)[] = [];
  hear.mockClear();
  done.mockClear();
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/cases\/a\/actions$/, () => new Promise((answer) => answers.push(answer))],
    [/./, () => json({ items: [], next: null })],
  ]);
  await showInTenant(
    <App>
      <Page />
    </App>,
    { texts: { desk } },
  );
  fireEvent.click(await screen.findByRole('button', { name: /指派处置人/ }));
  fireEvent.change(screen.getByLabelText(cases.need.handler), { target: { value: '一班' } });
  fireEvent.click(screen.getByText('确认指派处置人'));
  await waitFor(() => expect(answers).toHaveLength(1));
  return {
    answered: async () => {
      answers[0]?.(json(shown('a', 2)));
      await waitFor(() => expect(hear).toHaveBeenCalled());
      await new Promise((after) => setTimeout(after));
    },
  };
}

const handler = () => screen.getByLabelText(cases.need.handler);

it('leaves alone what was opened before the answer came', async () => {
  const { answered } = await sending();
  fireEvent.click(screen.getByText('open b'));
  fireEvent.click(screen.getByRole('button', { name: /指派处置人/ }));
  fireEvent.change(handler(), { target: { value: '二班' } });
  handler().focus();
  await answered();
  expect(hear).toHaveBeenCalledWith([expect.objectContaining({ id: 'a', version: 2 })]);
  expect(handler()).toHaveValue('二班');
  expect(handler()).toHaveFocus();
  expect(done).not.toHaveBeenCalled();
});

it('leaves alone another action of the same case', async () => {
  const { answered } = await sending();
  fireEvent.click(screen.getByText('取消'));
  fireEvent.click(screen.getByRole('button', { name: /退回派遣/ }));
  await answered();
  expect(screen.getByText('确认退回派遣')).toBeInTheDocument();
  expect(done).not.toHaveBeenCalled();
});

it('ends the form it was sent from, also where another case was looked at meanwhile', async () => {
  const { answered } = await sending();
  fireEvent.click(screen.getByText('open b'));
  await answered();
  fireEvent.click(screen.getByText('open a'));
  expect(screen.queryByText('确认指派处置人')).toBeNull();
  expect(screen.getByRole('button', { name: /指派处置人/ })).toBeInTheDocument();
});

it('goes back to the case whose form is still open', async () => {
  const { answered } = await sending();
  await answered();
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(screen.queryByText('确认指派处置人')).toBeNull();
});
