import { fireEvent, screen, within } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { describe, expect, it } from 'vitest';
import type { CaseRules, CaseRulesInForce } from '@/shared/api/types/rules';
import { answering, json, problem, type Asked } from '@/shared/testing/answers';
import { liuzhou, showInTenant } from '@/shared/testing/page';
import admin from '../locales/zh-CN.json';
import CaseRulesPage from './CaseRulesPage';
import { CLOCKS } from './rules';
import { noCity } from './testing';

const usual: CaseRules = {
  off: [],
  photographed: [],
  minutes: Object.fromEntries(CLOCKS.map((clock) => [clock, 30])) as CaseRules['minutes'],
  names: {},
  returnsReviewed: false,
  extensions: 2,
  hangs: 1,
  hangDays: 365,
  nearMetres: 50,
  nearHours: 24,
  city: noCity,
};

const inForce = (version: number, rules: CaseRules): CaseRulesInForce => ({
  version,
  changedAt: version > 0 ? '2026-11-20T03:00:00Z' : null,
  changedBy: version > 0 ? '韦晓梅' : null,
  rules,
  optional: ['send_verify', 'merge', 'ask_hang', 'visit'],
  onTheSpot: ['feed_back', 'check_pass'],
  defaults: usual,
});

// antd's fields are many here, and a machine may be busy
/** Shows the page; the answers to saving come one after the other. */
async function shown(known: CaseRulesInForce[], ...saved: ((asked: Asked) => Response)[]) {
  const asked = answering([
    [/api\/profile$/, () => json(liuzhou)],
    [/api\/(catalogue|case-rules\/proposed-hazards)/, () => json({ items: [], next: null })],
    [
      /api\/case-rules$/,
      (one) => {
        if (one.method === 'GET') return json(known.length > 1 ? known.shift() : known[0]);
        return saved.shift()?.(one) ?? problem(500, {});
      },
    ],
  ]);
  await showInTenant(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <CaseRulesPage />
      </App>
    </ConfigProvider>,
    { texts: { admin } },
  );
  await screen.findByText('案件规则');
  return () => asked.filter((one) => one.method === 'PUT').map((one) => JSON.parse(String(one.body)));
}

const save = () => fireEvent.click(screen.getByText('保存'));
const put = (label: string, text: string) => {
  const field = screen.getByLabelText(label, { selector: 'input' });
  fireEvent.change(field, { target: { value: text } });
};

describe('the case rules', () => {
  it('are changed where they are read, and show the way that cases then take', async () => {
    const answer = inForce(1, { ...usual, off: ['visit'], minutes: { ...usual.minutes, accept: 90 } });
    const saved = await shown([inForce(0, usual)], () => json(answer));
    const way = within(screen.getByLabelText(admin['case-rules'].way));
    expect(way.getByText('已回访')).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('回访', { selector: 'button' }));
    put('受理', '90');
    put('待结案', '待办结');
    expect(way.queryByText('已回访')).toBeNull();
    expect(way.getByText('待办结')).toBeInTheDocument();
    expect(screen.getByText('3 处修改未保存')).toBeInTheDocument();
    save();
    expect(await screen.findByText(/第 1 版，韦晓梅/)).toBeInTheDocument();
    expect(saved()).toEqual([
      {
        version: 0,
        rules: {
          ...usual,
          off: ['visit'],
          minutes: { ...usual.minutes, accept: 90 },
          names: { to_close: '待办结' },
        },
      },
    ]);
  });

  it('say at the field what the server does not take', async () => {
    const refused = {
      detail: 'A name has 1 to 30 characters.',
      errors: [{ pointer: '/rules/names/closed', detail: '名称为 1 至 30 字' }],
    };
    await shown([inForce(0, usual)], () => problem(422, refused));
    put('已结案', '办结');
    save();
    const field = screen.getByLabelText('已结案', { selector: 'input' });
    expect(await screen.findAllByText('名称为 1 至 30 字')).not.toHaveLength(0);
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription('名称为 1 至 30 字');
  });

  it('keep what was written when somebody else was faster', async () => {
    const theirs = inForce(5, { ...usual, returnsReviewed: true, hangs: 3 });
    const done = inForce(6, { ...theirs.rules, off: ['send_verify'] });
    const saved = await shown(
      [inForce(4, usual), theirs],
      () => problem(409, { type: 'urn:cityops:problem:changed-meanwhile' }),
      () => json(done),
    );
    fireEvent.click(screen.getByLabelText('发核实', { selector: 'button' }));
    save();
    expect(await screen.findByText(admin['case-rules'].stale)).toBeInTheDocument();
    fireEvent.click(screen.getByText(admin['case-rules'].reload));
    expect(await screen.findByText(/第 5 版/)).toBeInTheDocument();
    expect(screen.getByLabelText('发核实', { selector: 'button' })).not.toBeChecked();
    expect(screen.getByLabelText('回退须经审批', { selector: 'button' })).toBeChecked();
    save();
    expect(await screen.findByText(/第 6 版/)).toBeInTheDocument();
    expect(saved()[1]).toMatchObject({ version: 5, rules: { off: ['send_verify'], returnsReviewed: true, hangs: 3 } });
  });

  it('take the names of the levels by Enter or with commas between', async () => {
    const city = { ...noCity, levels: { ...noCity.levels, names: ['区级', '街道', '社区'] } };
    const saved = await shown([inForce(0, usual)], () => json(inForce(1, { ...usual, city })));
    const names = screen.getByLabelText(admin['case-rules'].city.levels.names, { selector: 'input' });
    fireEvent.change(names, { target: { value: '区级' } });
    fireEvent.keyDown(names, { key: 'Enter', keyCode: 13 });
    fireEvent.change(names, { target: { value: '街道， 社区，' } });
    save();
    expect(await screen.findByText(/第 1 版/)).toBeInTheDocument();
    expect(saved()).toEqual([{ version: 0, rules: { ...usual, city } }]);
  });

  it('settle how near reports are to be taken for the same', async () => {
    const saved = await shown([inForce(0, usual)], () => json(inForce(1, { ...usual, nearMetres: 80, nearHours: 72 })));
    const metres = screen.getByLabelText('相距不超过', { selector: 'input' });
    expect(metres).toHaveAccessibleDescription('1 至 500');
    put('相距不超过', '');
    put('上报时间相差不超过', '72');
    save();
    expect(metres).toHaveAccessibleDescription('请填写 1 至 500 之间的整数');
    expect(metres).toHaveFocus();
    put('相距不超过', '80');
    save();
    expect(await screen.findByText(/第 1 版/)).toBeInTheDocument();
    expect(saved()).toEqual([{ version: 0, rules: { ...usual, nearMetres: 80, nearHours: 72 } }]);
    fireEvent.click(screen.getByLabelText('并案', { selector: 'button' }));
    expect(metres).toBeDisabled();
  });
});
