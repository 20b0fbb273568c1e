import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { describe, expect, it } from 'vitest';
import { answering, json } from '@/shared/testing/answers';
import { toilets } from '@/shared/testing/layers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from '../locales/zh-CN.json';
import AvailabilityPage from './AvailabilityPage';
import { placesOf, textOf, type Operator } from './operator';

const words = admin.availability;
const facility = '0199a0de-0000-7000-8000-000000000001';
const operator: Operator = {
  id: '0199a0de-0000-7000-8000-00000000000a',
  name: '市停车公司',
  kind: 'toilet',
  source: 'parking-platform',
  staleAfter: 15,
  listed: 1,
  madeAt: '2026-11-24T00:00:00Z',
  madeBy: '李敏',
  revokedAt: null,
  revokedBy: null,
  heardAt: null,
  fresh: 3,
  stale: 2,
  version: 4,
};

const city: Parameters<typeof answering>[0] = [
  [/api\/profile$/, () => json(liuzhou)],
  [/api\/layers/, () => json({ items: [toilets] })],
  [/operators\/.*\/places/, () => json({ items: [{ place: 'P1', facility }], next: null })],
  [
    /availability\/operators/,
    ({ method }) => json(method === 'GET' ? { items: [operator], next: null } : { operator, secret: 's3cret' }),
  ],
];
const show = () =>
  showInTenant(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <AvailabilityPage />
      </App>
    </ConfigProvider>,
    { texts: { admin } },
  );

describe('operators', () => {
  it('are shown with what is heard of them', async () => {
    answering(city);
    await show();
    const row = within((await screen.findByText('市停车公司')).closest('tr') as HTMLElement);
    expect(row.getByText(words.fresh.replace('{{count}}', '3'))).toBeVisible();
    expect(row.getByText(words.stale.replace('{{count}}', '2'))).toBeVisible();
    expect(row.getByText(words.never)).toBeVisible();
  });

  it('keep the places that they know when they are changed', async () => {
    const asked = answering(city);
    await show();
    await userEvent.click(await screen.findByRole('button', { name: admin.edit }));
    expect(await screen.findByDisplayValue(`P1, ${facility}`)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /OK|确\s*定/ }));
    await expect.poll(() => asked.some((one) => one.method === 'PUT')).toBe(true);
    const sent = String(asked.find((one) => one.method === 'PUT')?.body);
    expect(JSON.parse(sent)).toMatchObject({ places: [{ place: 'P1', facility }] });
  });

  it('get a secret that is shown once', async () => {
    const asked = answering(city);
    await show();
    await screen.findByText('市停车公司');
    await userEvent.click(screen.getByRole('button', { name: words.renew }));
    await userEvent.click(await screen.findByRole('button', { name: /OK|确\s*定/ }));
    expect(await screen.findByText('s3cret')).toBeInTheDocument();
    expect(asked.some((one) => one.method === 'POST' && String(one.url).endsWith(`${operator.id}/secret`))).toBe(true);
  });
});

describe('listed places', () => {
  it('are one a line, and what is none is named', () => {
    const text = `P 1, ${facility}\n\nP2\t${facility.toUpperCase()}\nP3，没有`;
    expect(placesOf(text)).toEqual({
      places: [
        { place: 'P 1', facility },
        { place: 'P2', facility },
      ],
      wrong: [4],
    });
    const places = [{ place: 'P1', facility }];
    expect(placesOf(textOf(places)).places).toEqual(places);
  });
});
