import { Checkbox, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Save } from '../Save';
import { useChange } from '../useAdmin';
import { formOf, OF_MAIL, settingsOf, type FormValues, type NoticeSettings } from './notices';

/** Channels, quiet hours, and what is not told. A secret that was saved is never shown; an empty field keeps it. */
export function SettingsTab({ known }: { known: NoticeSettings }) {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  const [form] = Form.useForm<FormValues>();
  const save = useChange();
  const send = (values: FormValues) =>
    save.mutate(
      { path: 'notices/settings', method: 'PUT', body: { version: known.version, settings: settingsOf(values) } },
      {
        onError: (error) =>
          form.setFields(fieldErrors(error).map((one) => ({ ...one, name: one.name.slice(1) as never }))),
      },
    );
  return (
    <Form
      form={form}
      layout="vertical"
      style={{ maxWidth: 640 }}
      initialValues={formOf(known)}
      onFinish={() => send(form.getFieldsValue(true) as FormValues)}
    >
      {known.changedAt && (
        <p>
          {t('notices.version', { version: known.version, name: known.changedBy, at: times.exact(known.changedAt) })}
        </p>
      )}
      <Form.Item name="language" label={t('notices.language')}>
        <Radio.Group
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item name="off" label={t('notices.off')}>
        <Checkbox.Group options={known.occasions.map((value) => ({ value, label: t(`notices.occasion.${value}`) }))} />
      </Form.Item>
      <Form.Item name="supervisors" label={t('notices.supervisors')} extra={t('notices.supervisorsHint')}>
        <Select mode="tags" open={false} tokenSeparators={[',', ' ']} />
      </Form.Item>
      <Channel name="quiet" label={t('notices.quiet')}>
        <Form.Item name={['quiet', 'from']} label={t('notices.from')}>
          <Input type="time" required />
        </Form.Item>
        <Form.Item name={['quiet', 'to']} label={t('notices.to')}>
          <Input type="time" required />
        </Form.Item>
        <Form.Item name={['quiet', 'urgentToo']} valuePropName="checked">
          <Checkbox>{t('notices.urgentToo')}</Checkbox>
        </Form.Item>
      </Channel>
      <Channel name="email" label={t('notices.channel.email')}>
        <Text of={['email', 'host']} />
        <Form.Item name={['email', 'port']} label={t('notices.field.port')}>
          <InputNumber min={1} max={65_535} />
        </Form.Item>
        <Form.Item name={['email', 'security']} label={t('notices.field.security')}>
          <Radio.Group
            options={['tls', 'starttls', 'none'].map((value) => ({ value, label: t(`notices.security.${value}`) }))}
          />
        </Form.Item>
        <Text of={['email', 'username']} optional />
        <Secret of={['email', 'password']} kept={known.email?.hasPassword ?? false} />
        <Text of={['email', 'from']} />
        <Text of={['email', 'name']} />
      </Channel>
      <Channel name="sms" label={t('notices.channel.sms')}>
        <Text of={['sms', 'url']} />
        <Text of={['sms', 'keyId']} />
        <Secret of={['sms', 'secret']} kept={known.sms !== null} />
        <Text of={['sms', 'signature']} />
        <Numbers of="sms" occasions={known.occasions} />
      </Channel>
      <Channel name="wechat" label={t('notices.channel.wechat')}>
        <Text of={['wechat', 'appId']} />
        <Secret of={['wechat', 'secret']} kept={known.wechat !== null} />
        <Numbers of="wechat" occasions={known.occasions} />
      </Channel>
      <Save saving={save.isPending} />
    </Form>
  );
}

function Channel({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  const on = Form.useWatch(`${name}On`) as boolean | undefined;
  return (
    <fieldset>
      <legend>{label}</legend>
      <Form.Item name={`${name}On`} valuePropName="checked" label={label}>
        <Switch />
      </Form.Item>
      {on && children}
    </fieldset>
  );
}

function Text({ of, optional = false }: { of: [string, string]; optional?: boolean }) {
  const { t } = useTranslation('admin');
  return (
    <Form.Item
      name={of}
      label={t(`notices.field.${of[1]}`)}
      rules={[{ required: !optional, message: t('notices.required') }]}
    >
      <Input autoComplete="off" maxLength={500} />
    </Form.Item>
  );
}

function Secret({ of, kept }: { of: [string, string]; kept: boolean }) {
  const { t } = useTranslation('admin');
  return (
    <Form.Item name={of} label={t(`notices.field.${of[1]}`)} extra={kept ? t('notices.kept') : undefined}>
      <Input.Password autoComplete="new-password" maxLength={200} />
    </Form.Item>
  );
}

/** What each occasion's template is called at the other side. */
function Numbers({ of, occasions }: { of: string; occasions: string[] }) {
  const { t } = useTranslation('admin');
  return (
    <>
      <p>{t('notices.numbers')}</p>
      {occasions
        .filter((occasion) => !OF_MAIL.includes(occasion))
        .map((occasion) => (
          <Form.Item key={occasion} name={[of, 'templates', occasion]} label={t(`notices.occasion.${occasion}`)}>
            <Input maxLength={64} />
          </Form.Item>
        ))}
    </>
  );
}
