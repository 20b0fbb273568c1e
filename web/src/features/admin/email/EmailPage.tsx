import { Alert, Button, Form, Input, InputNumber, Radio, Select, Space, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLookup } from '@/shared/catalogue/lookup';
import { keyOf } from '@/shared/catalogue/key';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChange, useOne } from '../useAdmin';
import { bodyOf, formOf, OUTCOMES, portFor, type Box, type BoxForm, type EmailChannel } from './email';

interface Tried {
  trouble: string | null;
  mails: number | null;
}

/** The city's mailbox (电子邮箱): mail becomes reports, and is answered by mail. */
export default function EmailPage() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const channel = useOne<EmailChannel>('channels/email');
  if (channel.isError && !channel.data) return <ErrorNote error={channel.error} retry={channel.refetch} />;
  return (
    <>
      <PageHead title={t('email.title')} lead={t('email.lead')} />
      {!channel.data ? (
        <Skeleton lines={8} />
      ) : (
        <>
          {!channel.data.answers && (
            <Alert
              type="warning"
              showIcon
              style={{ maxWidth: 640, marginBottom: 16 }}
              title={t('email.mute')}
              action={<Link to={paths.admin(slug, 'notices')}>{t('notices.title')}</Link>}
            />
          )}
          {channel.data.box && <State box={channel.data.box} lately={channel.data.lately} />}
          <MailboxForm key={channel.data.box?.changedAt ?? ''} box={channel.data.box} />
        </>
      )}
    </>
  );
}

/** How it goes: when it was read, what is wrong, and what came of the mail. */
function State({ box, lately }: { box: Box; lately: Record<string, number> }) {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  return (
    <section aria-label={t('email.state')} style={{ maxWidth: 640, marginBottom: 16 }}>
      {box.failure && box.failedAt && (
        <Alert
          type="error"
          showIcon
          title={t(`email.trouble.${box.failure}`)}
          description={t('email.failedAt', { at: times.exact(box.failedAt) })}
        />
      )}
      <p>
        {box.readAt ? t('email.readAt', { at: times.exact(box.readAt) }) : t('email.notRead')}
        {' · '}
        {t('email.changed', { at: times.exact(box.changedAt), by: box.changedBy })}
      </p>
      <p>
        {t('email.lately')}
        {OUTCOMES.map((outcome) => t(`email.outcome.${outcome}`, { count: lately[outcome] ?? 0 })).join(
          t('email.comma'),
        )}
      </p>
    </section>
  );
}

function MailboxForm({ box }: { box: Box | null }) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const [form] = Form.useForm<BoxForm>();
  const [words, setWords] = useState('');
  const [security, setSecurity] = useState(formOf(box).security);
  const [tried, setTried] = useState<Tried | null>(null);
  const found = useLookup(slug, words);
  const save = useChange<EmailChannel>();
  const trial = useChange<Tried>(setTried, true);
  const refused = { onError: (error: Error) => form.setFields(fieldErrors(error) as never) };
  const text = (name: keyof BoxForm, hint = false) => (
    <Form.Item
      name={name}
      label={t(`email.${name}`)}
      {...(hint && { extra: t(`email.${name}Hint`) })}
      rules={[{ required: true, whitespace: true, message: t('email.required') }]}
    >
      <Input maxLength={254} autoComplete="off" autoCapitalize="none" spellCheck={false} />
    </Form.Item>
  );
  const options = words.trim()
    ? (found.data ?? []).map(({ entry }) => ({ value: keyOf(entry), label: `${entry.name} ${entry.code}` }))
    : box?.category
      ? [{ value: formOf(box).category, label: box.category }]
      : [];
  const test = async () => {
    setTried(null);
    const values = await form.validateFields().catch(() => null);
    if (values) trial.mutate({ path: 'channels/email/try', method: 'POST', body: bodyOf(values) }, refused);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      style={{ maxWidth: 640 }}
      initialValues={formOf(box)}
      onValuesChange={(_, all) => {
        setTried(null);
        if (all.security !== security) form.setFieldsValue({ port: portFor(all.security, all.port, security) });
        setSecurity(all.security);
      }}
      onFinish={(values) => save.mutate({ path: 'channels/email', method: 'PUT', body: bodyOf(values) }, refused)}
    >
      <Form.Item name="enabled" label={t('email.enabled')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {text('address', true)}
      {text('host', true)}
      <Form.Item name="security" label={t('email.security')}>
        <Radio.Group
          options={['tls', 'starttls', 'none'].map((value) => ({ value, label: t(`notices.security.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="port" label={t('email.port')} rules={[{ required: true, message: t('email.required') }]}>
        <InputNumber min={1} max={65_535} precision={0} />
      </Form.Item>
      {text('username')}
      <Form.Item
        name="password"
        label={t('email.password')}
        extra={t(box ? 'email.stays' : 'email.passwordHint')}
        rules={[{ required: !box, message: t('email.required') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      {text('folder')}
      <Form.Item name="minutes" label={t('email.minutes')} rules={[{ required: true, message: t('email.required') }]}>
        <InputNumber min={1} max={60} precision={0} suffix={t('email.minute')} />
      </Form.Item>
      <Form.Item name="category" label={t('email.category')} extra={t('email.categoryHint')}>
        <Select
          allowClear
          showSearch={{ filterOption: false, onSearch: setWords }}
          placeholder={t('email.noCategory')}
          options={options}
          notFoundContent={t('video.meansHint')}
        />
      </Form.Item>
      {tried && (
        <Alert
          role="status"
          showIcon
          style={{ marginBottom: 16 }}
          type={tried.trouble ? 'error' : 'success'}
          title={tried.trouble ? t(`email.trouble.${tried.trouble}`) : t('email.works', { count: tried.mails ?? 0 })}
        />
      )}
      <Space wrap>
        <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
          {t(box ? 'email.save' : 'email.connect')}
        </Button>
        <Button size="large" loading={trial.isPending} onClick={() => void test()}>
          {t('email.try')}
        </Button>
      </Space>
    </Form>
  );
}
