import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem';
import english from '../locales/en.json';
import chinese from '../locales/zh-CN.json';
import { useFieldMessage, useMessage } from './useMessage';

async function speaking(lng: string) {
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng,
    resources: { 'zh-CN': { shared: chinese }, en: { shared: english } },
    interpolation: { escapeValue: false },
  });
  return renderHook(() => ({ of: useMessage(), field: useFieldMessage() }), {
    wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>,
  }).result.current;
}

const refusal = (kind: string, detail: string) =>
  new ProblemError({ status: 422, type: `urn:cityops:problem:${kind}`, detail });

describe('the words of a refusal', () => {
  it("are the reader's own", async () => {
    const said = await speaking('zh-CN');
    expect(said.of(refusal('invalid', 'Choose the unit that is to handle it.'))).toBe(chinese.problem.invalid);
    const faster = '演示程序 did dispatch a moment ago; the case is now to_sign.';
    expect(said.of(refusal('changed-meanwhile', faster))).toBe(chinese.problem['changed-meanwhile']);
    expect(said.field({ pointer: '/unit', detail: 'There is no such unit.' })).toBe('“承办单位”不符合要求');
    expect(said.field({ pointer: '/filter/category', detail: 'x' })).toBe('“类别”不符合要求');
  });

  it('are as they were said where we have none, or the reader understands them', async () => {
    const said = await speaking('zh-CN');
    expect(said.of(refusal('unheard-of', 'Something else.'))).toBe('Something else.');
    expect(said.of(refusal('invalid', '名称为 1 至 30 字'))).toBe('名称为 1 至 30 字');
    expect(said.field({ pointer: '/nowhere', detail: 'Why not.' })).toBe('Why not.');
    const english = await speaking('en');
    expect(english.of(refusal('invalid', 'Choose the unit.'))).toBe('Choose the unit.');
    expect(english.field({ pointer: '/unit', detail: 'No such unit.' })).toBe('No such unit.');
  });
});
