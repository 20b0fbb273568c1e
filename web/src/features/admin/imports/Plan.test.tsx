import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { FacilityImport, ImportPlan } from '@/shared/api/types/facilities';
import { answering, json } from '@/shared/testing/answers';
import { toilets } from '@/shared/testing/layers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from '../locales/zh-CN.json';
import { Plan } from './Plan';

const words = admin.imports.plan;
const plan: ImportPlan = {
  created: 5,
  updated: 1,
  unchanged: 7,
  alike: 1,
  changes: [
    {
      id: 'f1',
      name: '西公厕',
      fields: [
        { field: 'accessible', before: 'false', after: '' },
        { field: 'location', before: '109.31,24.2', after: '109.32,24.2' },
      ],
    },
  ],
  pairs: [{ name: '东公共厕所', id: 'f2', knownAs: '东公厕', knownFrom: '市政', metres: 10.2 }],
};
const shown = { kind: 'toilet', alike: 'skip', plan } as FacilityImport;

async function show(decide: ((alike: string) => void) | null) {
  answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/layers$/, () => json({ items: [toilets] })],
  ]);
  await showInTenant(<Plan shown={shown} plan={plan} decide={decide} />, { texts: { admin } });
}

it('tells what changes, and lets somebody decide about what another source knows', async () => {
  const decide = vi.fn();
  await show(decide);

  const changed = within((await screen.findByText('西公厕')).closest('tr') as HTMLElement);
  expect(changed.getByText(/109.32,24.2/)).toBeVisible();
  expect(changed.getByText('false')).toBeVisible();
  expect(screen.getByText('东公厕').closest('tr')).toHaveTextContent('市政');
  expect(screen.getByRole('radio', { name: words.do.skip })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: words.do.update }));
  expect(decide).toHaveBeenCalledExactlyOnceWith('update');
});

it('leaves nothing to decide once it is done', async () => {
  await show(null);
  expect(await screen.findByRole('radio', { name: words.do.add })).toBeDisabled();
});
