import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { describe, expect, it } from 'vitest';
import type { Layer } from '@/shared/api/types/layers';
import { answering, json, problem, type Asked } from '@/shared/testing/answers';
import { bookshelves, toilets } from '@/shared/testing/layers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import FacilitiesPage from '../facilities/FacilitiesPage';
import ImportsPage from '../imports/ImportsPage';
import admin from '../locales/zh-CN.json';
import LayersPage from './LayersPage';

const words = admin.layers;
const city = (write: (asked: Asked) => Response = () => json(bookshelves)): Parameters<typeof answering>[0] => [
  [/api\/profile$/, () => json(liuzhou)],
  [/api\/layers(\/|$)/, (asked) => (asked.method === 'GET' ? json({ items: [toilets, bookshelves] }) : write(asked))],
  [/outline$/, () => json({ type: 'FeatureCollection', features: [] })],
  [/facilities/, () => json({ items: [], next: null })],
];
const show = (page: React.ReactNode, at?: string) =>
  showInTenant(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{page}</App>
    </ConfigProvider>,
    { texts: { admin }, ...(at && { at }) },
  );
const sent = (asked: Asked[]) => asked.filter((one) => one.method !== 'GET');
const field = (name: string) => screen.getAllByLabelText(name)[0] as HTMLElement;
const inTwo = (what: string, language: 'zh' | 'en') =>
  words.in.replace('{{what}}', what).replace('{{language}}', words.language[language]);
const button = (name: string) => screen.getByRole('button', { name });
const bodyOf = (one: Asked | undefined) => JSON.parse(String(one?.body)) as Layer;

async function row(title: string) {
  return (await screen.findByText(title)).closest('tr') as HTMLElement;
}

describe('the layers of a city', () => {
  it('are its own to change, and the standard ones to copy', async () => {
    answering(city());
    await show(<LayersPage />);
    const standard = within(await row('公共厕所'));
    expect(standard.getByText(words.standard)).toBeVisible();
    expect(standard.queryByRole('button', { name: admin.edit })).toBeNull();
    expect(standard.getByRole('button', { name: words.another })).toBeVisible();
    const own = within(await row('共享书架'));
    expect(own.getByText(words.unused)).toBeVisible();
    expect(own.getByRole('button', { name: admin.remove })).toBeVisible();
  });

  it('are made with attributes in an order, and names proposed', async () => {
    const asked = answering(city());
    await show(<LayersPage />);
    await userEvent.click(await screen.findByRole('button', { name: words.add }));
    await userEvent.type(field(inTwo(words.titles, 'zh')), '共享雨伞');
    await userEvent.type(field(inTwo(words.titles, 'en')), 'Umbrella stands');
    await userEvent.type(field(inTwo(words.one, 'zh')), '伞架');
    await userEvent.type(field(inTwo(words.one, 'en')), 'Stand');
    expect(field(words.code)).toHaveValue('umbrella_stands');
    await userEvent.click(screen.getByRole('radio', { name: admin.icon.rest }));
    await userEvent.click(screen.getByRole('radio', { name: admin.colour.rose }));
    await userEvent.click(button(words.addAttribute));
    await userEvent.type(field(inTwo(words.name, 'zh')), '押金');
    await userEvent.type(field(inTwo(words.name, 'en')), 'Deposit to pay');
    await userEvent.tab();
    expect(field(words.key)).toHaveValue('depositToPay');
    await userEvent.click(button(words.usual.accessible));
    expect(screen.queryByRole('button', { name: words.usual.accessible })).toBeNull();
    await userEvent.click(button(words.up.replace('{{at}}', '2')));
    await userEvent.click(button('保存'));
    await waitFor(() => expect(sent(asked)).toHaveLength(1));
    const [one] = sent(asked);
    expect([one?.method, one?.url]).toEqual(['POST', '/t/liuzhou/api/layers']);
    expect(one?.headers.get('Idempotency-Key')).toBeTruthy();
    expect(bodyOf(one)).toMatchObject({
      code: 'umbrella_stands',
      title: { zh: '共享雨伞', en: 'Umbrella stands' },
      icon: 'rest',
      colour: 'rose',
      attributes: [
        { name: 'accessible', form: 'FLAG' },
        { name: 'depositToPay', form: 'WORDS', title: { zh: '押金', en: 'Deposit to pay' }, values: [] },
      ],
    });
    await waitFor(() => expect(screen.queryByText(words.attributesHint)).toBeNull());
  });

  it('are changed at the version that was seen, attributes and values dropped and added', async () => {
    const asked = answering(city());
    await show(<LayersPage />);
    await userEvent.click(within(await row('共享书架')).getByRole('button', { name: admin.edit }));
    expect(field(words.code)).toBeDisabled();
    await userEvent.click(await screen.findByRole('button', { name: words.drop.replace('{{at}}', '1') }));
    await userEvent.click(button(words.dropValue.replace('{{at}}', '1')));
    await userEvent.click(button(words.addValue));
    const value = (language: 'zh' | 'en') =>
      screen.getByLabelText(words.valueIn.replace('{{at}}', '2').replace('{{language}}', words.language[language]));
    await userEvent.type(value('zh'), '英文');
    await userEvent.type(value('en'), 'English');
    await userEvent.click(button('保存'));
    await waitFor(() => expect(sent(asked)).toHaveLength(1));
    expect(sent(asked)[0]?.url).toBe('/t/liuzhou/api/layers/bookshelf');
    const body = bodyOf(sent(asked)[0]);
    expect(body).toMatchObject({ version: 3, attributes: [{ name: 'languages', form: 'CHOICES' }] });
    expect(body.attributes[0]?.values?.map(({ code }) => code)).toEqual(['za', 'english']);
  });

  it('are not sent with names that clash or choices without values', async () => {
    const asked = answering(city());
    await show(<LayersPage />);
    await userEvent.click(within(await row('共享书架')).getByRole('button', { name: admin.edit }));
    await userEvent.click(await screen.findByRole('button', { name: words.dropValue.replace('{{at}}', '2') }));
    await userEvent.click(button(words.dropValue.replace('{{at}}', '1')));
    await userEvent.clear(field(words.key));
    await userEvent.type(field(words.key), 'languages');
    await userEvent.click(button('保存'));
    expect((await screen.findAllByText(words.twice)).length).toBeGreaterThan(0);
    expect(await screen.findByText(words.noValues)).toBeVisible();
    expect(sent(asked)).toEqual([]);
  });

  it('say at the field, or by name, what the server refuses', async () => {
    let answer = problem(422, { errors: [{ pointer: '/attributes/1/values/0/code', detail: '不行' }] });
    answering(city(() => answer));
    await show(<LayersPage />);
    await userEvent.click(within(await row('共享书架')).getByRole('button', { name: admin.edit }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    const code = screen.getByLabelText(words.valueCode.replace('{{at}}', '1'));
    await waitFor(() => expect(code.closest('.ant-form-item')).toHaveTextContent('不行'));
    answer = problem(409, {
      type: 'urn:cityops:problem:attribute-in-use',
      errors: [{ pointer: '/attributes/languages/za', detail: 'carried' }],
    });
    await userEvent.click(button('保存'));
    expect(await screen.findByText('语种 · 壮文')).toBeVisible();
    answer = problem(409, { type: 'urn:cityops:problem:changed-meanwhile' });
    await userEvent.click(button('保存'));
    expect(await screen.findByText(words.stale)).toBeVisible();
  });
});

describe('the facilities of a layer', () => {
  it('are asked what it wants to know, and nothing else', async () => {
    const asked = answering(city());
    await show(<FacilitiesPage />, '/t/liuzhou/admin/facilities?kind=bookshelf');
    await userEvent.click(await screen.findByRole('button', { name: '新增书架' }));
    expect(await screen.findByLabelText('层数')).toBeVisible();
    expect(screen.getByLabelText('语种')).toBeVisible();
    expect(screen.queryByLabelText('女厕位')).toBeNull();
    expect(asked.some(({ url }) => url.includes('kind=bookshelf'))).toBe(true);
  });

  it('are at first those of a layer there are some of, without the places of their doors', async () => {
    answering(city());
    await show(<FacilitiesPage />);
    await userEvent.click(await screen.findByRole('button', { name: '新增公厕' }));
    expect(await screen.findByLabelText('女厕位')).toBeVisible();
    expect(screen.queryByLabelText('出入口')).toBeNull();
  });

  it('are imported as of any layer, the first where nobody chooses', async () => {
    const asked = answering(city());
    await show(<ImportsPage />);
    const kind = await screen.findByLabelText(admin.imports.kind);
    await userEvent.click(kind);
    await userEvent.click(await screen.findByTitle('共享书架'));
    const chosen = new File(['a'], 'a.csv', { type: 'text/csv' });
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, chosen);
    await userEvent.click(await screen.findByRole('button', { name: admin.imports.read }));
    await waitFor(() => expect(sent(asked)).toHaveLength(1));
    const file = sent(asked)[0]?.body;
    expect(file instanceof FormData && file.get('kind')).toBe('bookshelf');
  });
});
