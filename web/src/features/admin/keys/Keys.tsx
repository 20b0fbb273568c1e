import { Button, Form, Input, InputNumber, Modal, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { fieldErrors } from '@/shared/staff/fieldErrors';
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

interface Props {
  /** What the keys open, where not the open interface. */
  purpose?: 'video';
  /** What their holders call. */
  address: string;
  /** What the key is called in their calls. */
  label: string;
  adding: boolean;
  close: () => void;
}

/** Keys that were given out for one purpose, and one more. */
export function Keys({ purpose, address, label, adding, close }: Props) {
  const { t } = useTranslation('admin');
  const { timeZone } = useTenant();
  const times = useTimes(timeZone);
  const keys = useAll<ApiKey>('channels/keys', purpose ? { purpose } : {});
  const revoke = useChange();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
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
          purpose={purpose}
          close={close}
          done={(one) => {
            close();
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
            [label, made.secret],
          ]}
        />
      )}
    </>
  );
}

function KeyDialog({
  purpose,
  close,
  done,
}: {
  purpose: 'video' | undefined;
  close: () => void;
  done: (made: Made) => void;
}) {
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
        onFinish={(told: object) =>
          save.mutate({ path: 'channels/keys', method: 'POST', body: purpose ? { ...told, purpose } : told })
        }
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
