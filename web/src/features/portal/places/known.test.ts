import { describe, expect, it } from 'vitest';
import type { Attribute } from '@/shared/api/types/layers';
import { factsOf } from './known';

const say = (key: string) => ({ 'fact.yes': '是', 'fact.no': '否', 'value.openHours.24/7': '全天开放' })[key] ?? key;
const titled = (name: string, form: Attribute['form'], zh: string, values: Attribute['values'] = []): Attribute => ({
  name,
  form,
  title: { zh, en: name },
  values,
});
const value = (code: string, zh: string) => ({ code, title: { zh, en: code } });
const attributes = [
  titled('openHours', 'HOURS', '开放时间'),
  titled('open24h', 'FLAG', '全天开放'),
  titled('accessible', 'FLAG', '无障碍'),
  titled('class', 'CHOICE', '等级', [value('1', '一类')]),
  titled('payments', 'CHOICES', '支付', [value('wechat', '微信')]),
  titled('seats', 'COUNT', '座位'),
  titled('heightLimit', 'METRES', '限高'),
  titled('rate', 'AMOUNT', '每小时'),
  titled('fee', 'WORDS', '收费'),
  titled('entrances', 'PLACES', '出入口'),
];
const facts = (known: Record<string, unknown>, language = 'zh-CN') =>
  factsOf({ attributes }, known, say, language).map(({ title, value: said }) => `${title}=${said}`);

describe('what a facility has', () => {
  it('is said in words in the order of its layer, a known no included', () => {
    const known = { rate: 5, seats: 1200, accessible: false, class: '1', heightLimit: 2.1, fee: '免费' };
    expect(facts(known)).toEqual(['无障碍=否', '等级=一类', '座位=1,200', '限高=2.1米', '每小时=5.00', '收费=免费']);
    expect(facts(known, 'en').slice(1, 4)).toEqual(['class=1', 'seats=1,200', 'heightLimit=2.1 m']);
  });

  it('keeps what an import wrote in words of its own', () => {
    expect(facts({ class: '特级', payments: ['wechat', '停车卡'] })).toEqual(['等级=特级', '支付=微信 · 停车卡']);
  });

  it('leaves out what is unknown, to us or to its layer, and what is no word', () => {
    const entrances = [{ lng: 109.4, lat: 24.3 }];
    expect(
      facts({ class: null, fee: ' ', payments: [], seats: '多', accessible: '有', entrances, other: 'x' }),
    ).toEqual([]);
  });

  it('says once that it is always open', () => {
    expect(facts({ openHours: '24/7', open24h: true })).toEqual(['开放时间=全天开放']);
    expect(facts({ open24h: true })).toEqual(['全天开放=是']);
    expect(facts({ openHours: 'Mo-Su 06:00-22:00' })).toEqual(['开放时间=Mo-Su 06:00-22:00']);
  });
});
