import { Button, Checkbox, Form, Input, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChange, useOne } from '../useAdmin';

interface Account {
  /** What to enter at WeChat. */
  callback: string;
  appId: string | null;
  encrypted: boolean;
  changedAt: string | null;
  changedBy: string | null;
}

/** The city's official account (微信公众号): followers report by it, and are answered there. */
export default function WeChatPage() {
  const { t } = useTranslation('admin');
  const account = useOne<Account>('channels/wechat');
  if (account.isError && !account.data) return <ErrorNote error={account.error} retry={account.refetch} />;
  return (
    <>
      <PageHead title={t('wechat.title')} lead={t('wechat.lead')} />
      {account.data ? <AccountForm key={account.dataUpdatedAt} account={account.data} /> : <Skeleton lines={6} />}
    </>
  );
}

function AccountForm({ account }: { account: Account }) {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  const [form] = Form.useForm();
  const save = useChange<Account>();
  const first = account.appId === null;
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error));
  }, [form, save.error]);
  const secret = (name: string, pattern: RegExp) => (
    <Form.Item
      name={name}
      label={t(`wechat.${name}`)}
      extra={t(first ? `wechat.${name}Hint` : 'wechat.stays')}
      rules={[{ required: first, pattern, message: t(`wechat.${name}Hint`) }]}
    >
      <Input.Password autoComplete="off" maxLength={64} />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      layout="vertical"
      style={{ maxWidth: 560 }}
      initialValues={{ appId: account.appId ?? '', encrypted: account.encrypted }}
      onFinish={({ appId, encrypted, ...secrets }: Record<string, string | boolean>) => {
        const given = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value));
        save.mutate({ path: 'channels/wechat', method: 'PUT', body: { appId, encrypted, ...given } });
      }}
    >
      <p>
        {t('wechat.callback')}
        <br />
        <Typography.Text code copyable>
          {account.callback}
        </Typography.Text>
      </p>
      {account.changedAt && <p>{t('wechat.changed', { at: times.exact(account.changedAt), by: account.changedBy })}</p>}
      <Form.Item
        name="appId"
        label={t('wechat.appId')}
        rules={[{ required: true, pattern: /^wx[0-9a-f]{16}$/, message: t('wechat.appIdHint') }]}
      >
        <Input maxLength={18} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      {secret('token', /^[A-Za-z0-9]{3,32}$/)}
      {secret('aesKey', /^[A-Za-z0-9]{43}$/)}
      {secret('secret', /^[A-Za-z0-9]{16,64}$/)}
      <Form.Item name="encrypted" valuePropName="checked" extra={t('wechat.encryptedHint')}>
        <Checkbox>{t('wechat.encrypted')}</Checkbox>
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
        {t(first ? 'wechat.connect' : 'wechat.save')}
      </Button>
    </Form>
  );
}
