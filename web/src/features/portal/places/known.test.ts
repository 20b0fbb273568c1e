import { describe, expect, it } from 'vitest';
import { factsOf } from './known';

const say = (key: string, options: Record<string, unknown> = {}) =>
  ({ 'fact.yes': '有', 'fact.no': '没有', 'value.class.1': '一类', 'value.payments.wechat': '微信' })[key] ??
  (typeof options['defaultValue'] === 'string' ? options['defaultValue'] : key);

const facts = (attributes: Parameters<typeof factsOf>[0]) =>
  factsOf(attributes, say, 'zh-CN').map(({ name, value }) => `${name}=${value}`);

describe('what a facility has', () => {
  it('is said in words, a known no included', () => {
    expect(facts({ class: '1', accessible: true, motherBaby: false })).toEqual([
      'fact.accessible=有',
      'fact.motherBaby=没有',
      'fact.class=一类',
    ]);
  });

  it('keeps what an import wrote in words of its own, and leaves out what is unknown', () => {
    expect(facts({ class: '特级', floor: null, fee: ' ' })).toEqual(['fact.class=特级']);
    expect(facts({ payments: ['wechat', '停车卡'], heightLimit: 2.1 })).toEqual([
      'fact.heightLimit=2.1米',
      'fact.payments=微信 · 停车卡',
    ]);
  });
});
