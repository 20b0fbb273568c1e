import { describe, expect, it } from 'vitest';
import { formOf, settingsOf, type NoticeSettings } from './notices';

const known: NoticeSettings = {
  version: 3,
  changedAt: null,
  changedBy: null,
  off: ['handed_on'],
  language: 'zh-CN',
  supervisors: ['leader'],
  quiet: { from: '22:00:00', to: '07:00:00', urgentToo: false },
  email: {
    host: 'smtp.example.cn',
    port: 465,
    security: 'tls',
    username: 'city',
    hasPassword: true,
    from: 'a@b.cn',
    name: '市',
  },
  sms: null,
  wechat: null,
  occasions: ['received', 'solved'],
};

describe('the settings of notices', () => {
  it('come back as they went into the form, with the password left as it was', () => {
    const { version: _, changedAt: __, changedBy: ___, occasions: ____, ...rest } = known;
    const { hasPassword: _____, ...email } = known.email as NonNullable<NoticeSettings['email']>;
    expect(settingsOf(formOf(known))).toEqual({
      ...rest,
      email,
      quiet: { from: '22:00', to: '07:00', urgentToo: false },
    });
  });

  it('leave out a channel that is switched off and fields that are empty', () => {
    const form = {
      ...formOf(known),
      emailOn: false,
      smsOn: true,
      sms: { url: 'https://x', templates: { solved: '' } },
    };
    const sent = settingsOf(form);
    expect(sent.email).toBeNull();
    expect(sent.sms).toEqual({ url: 'https://x', templates: {} });
  });
});
