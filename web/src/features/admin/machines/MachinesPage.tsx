import { Button, Checkbox, Form, Input, Modal, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Machine } from '@/shared/api/types/tenants';
import { useTimes } from '@/shared/i18n/time';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { PageHead } from '@/shared/staff/PageHead';
import { ShownOnceDialog } from '@/shared/staff/ShownOnceDialog';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, useChange } from '../useAdmin';

const SCOPES = [
  'case.read',
  'case.report',
  'case.accept',
  'case.file',
  'case.dispatch',
  'case.handle',
  'case.check',
  'case.close',
  'case.level',
  'case.supervise',
  'case.import',
  'facility.write',
  'organisation.manage',
  'catalogue.manage',
  'tenant.manage',
  'link.manage',
  'audit.read',
];

type Made = Machine & { secret: string };

/** Programs of others (系统对接) that may use the city's interface, each with what it may do. */
export default function MachinesPage() {
  const { t } = useTranslation('admin');
  const { timeZone } = useTenant();
  const times = useTimes(timeZone);
  const machines = useAll<Machine>('clients');
  const remove = useChange();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      <PageHead title={t('machines.title')} lead={t('machines.lead')}>
        <Button type="primary" size="large" onClick={() => setAdding(true)}>
          {t('machines.add')}
        </Button>
      </PageHead>
      <List<Machine>
        rows={machines.data}
        query={machines}
        empty={t('machines.empty')}
        columns={[
          { title: t('machines.name'), render: (_, one) => <strong>{one.name}</strong> },
          { title: t('machines.id'), dataIndex: 'clientId' },
          {
            title: t('machines.scopes'),
            width: 420,
            render: (_, one) =>
              one.scopes.map((scope) => <Tag key={scope}>{t(`scope.${scope}`, { defaultValue: scope })}</Tag>),
          },
          { title: t('machines.since'), render: (_, one) => times.day(one.createdAt) },
          {
            title: t('actions'),
            render: (_, one) => (
              <Popconfirm
                title={t('machines.removeAsk', { name: one.name })}
                onConfirm={() => remove.mutate({ path: `clients/${one.id}`, method: 'DELETE' })}
              >
                <Button danger>{t('machines.remove')}</Button>
              </Popconfirm>
            ),
          },
        ]}
      />
      {adding && (
        <MachineDialog
          close={() => setAdding(false)}
          done={(one) => {
            setAdding(false);
            setMade(one);
          }}
        />
      )}
      {made && (
        <ShownOnceDialog
          title={t('machines.secretOf', { name: made.name })}
          kept={t('machines.kept')}
          close={() => setMade(null)}
          lines={[
            [t('machines.id'), made.clientId],
            [t('machines.secret'), made.secret],
          ]}
        />
      )}
    </>
  );
}

function MachineDialog({ close, done }: { close: () => void; done: (made: Made) => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const save = useChange<Made>(done);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error));
  }, [form, save.error]);
  return (
    <Modal open title={t('machines.add')} onCancel={close} onOk={form.submit} confirmLoading={save.isPending}>
      <Form form={form} layout="vertical" onFinish={(body) => save.mutate({ path: 'clients', method: 'POST', body })}>
        <Form.Item name="name" label={t('machines.name')} rules={[{ required: true, whitespace: true, max: 60 }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="clientId"
          label={t('machines.id')}
          extra={t('machines.idHint')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,59}$/, message: t('machines.idHint') }]}
        >
          <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="scopes"
          label={t('machines.scopes')}
          rules={[{ required: true, message: t('machines.scopesMissing') }]}
        >
          <Checkbox.Group options={SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
