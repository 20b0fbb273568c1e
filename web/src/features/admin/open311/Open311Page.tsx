import { Button, Form, Input, InputNumber, Modal, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { PageHead } from '@/shared/staff/PageHead';
import { ShownOnceDialog } from '@/shared/staff/ShownOnceDialog';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, useChange } from '../useAdmin';

interface ApiKey {
  id: string;
  name: string;
  /** How it begins. */
  start: string;
  perMinute: number;
  madeAt: string;
  madeBy: string;
  revokedAt: string | null;
  revokedBy: string | null;
  lastUsedAt: string | null;
}

type Made = ApiKey & { secret: string };

/** Keys of the open interface (Open311): who may send requests to the city from an application of their own. */
export default function Open311Page() {
  const { t } = useTranslation('admin');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const keys = useAll<ApiKey>('channels/keys');
  const revoke = useChange();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const address = `${window.location.origin}/t/${slug}/open311/v2`;
  return (
    <>
      <PageHead title={t('open311.title')} lead={t('open311.lead')}>
        <Button type="primary" size="large" onClick={() => setAdding(true)}>
          {t('open311.add')}
        </Button>
      </PageHead>
      <p>
        {t('open311.address')} <code>{address}</code> ·{' '}
        <a href={`/t/${slug}/open311/v2/discovery.xml`} style={{ textDecoration: 'underline' }}>
          {t('open311.discovery')}
        </a>
      </p>
      <List<ApiKey>
        rows={keys.data}
        query={keys}
        empty={t('open311.empty')}
        columns={[
          { title: t('open311.name'), render: (_, one) => <strong>{one.name}</strong> },
          { title: t('open311.start'), render: (_, one) => <code>{one.start}…</code> },
          { title: t('open311.perMinute'), dataIndex: 'perMinute' },
          { title: t('open311.made'), render: (_, one) => `${times.day(one.madeAt)} · ${one.madeBy}` },
          {
            title: t('open311.used'),
            render: (_, one) => (one.lastUsedAt ? times.exact(one.lastUsedAt) : t('open311.never')),
          },
          {
            title: t('actions'),
            render: (_, one) =>
              one.revokedAt ? (
                <Tag tone="bad">{t('open311.revoked', { at: times.day(one.revokedAt), by: one.revokedBy })}</Tag>
              ) : (
                <Popconfirm
                  title={t('open311.revokeAsk', { name: one.name })}
                  onConfirm={() => revoke.mutate({ path: `channels/keys/${one.id}`, method: 'DELETE' })}
                >
                  <Button danger>{t('open311.revoke')}</Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      {adding && (
        <KeyDialog
          close={() => setAdding(false)}
          done={(one) => {
            setAdding(false);
            setMade(one);
          }}
        />
      )}
      {made && (
        <ShownOnceDialog
          title={t('open311.keyOf', { name: made.name })}
          kept={t('machines.kept')}
          close={() => setMade(null)}
          lines={[
            [t('open311.endpoint'), address],
            [t('open311.key'), made.secret],
          ]}
        />
      )}
    </>
  );
}

function KeyDialog({ close, done }: { close: () => void; done: (made: Made) => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const save = useChange<Made>(done);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error));
  }, [form, save.error]);
  return (
    <Modal open title={t('open311.add')} onCancel={close} onOk={form.submit} confirmLoading={save.isPending}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ perMinute: 60 }}
        onFinish={(body) => save.mutate({ path: 'channels/keys', method: 'POST', body })}
      >
        <Form.Item
          name="name"
          label={t('open311.name')}
          extra={t('open311.nameHint')}
          rules={[{ required: true, whitespace: true, max: 60 }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="perMinute" label={t('open311.perMinute')} rules={[{ required: true }]}>
          <InputNumber min={1} max={6000} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
