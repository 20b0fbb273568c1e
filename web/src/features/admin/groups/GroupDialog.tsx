import { Form, Input, Modal, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupClass, SupervisionGroup } from '@/shared/api/types/disputes';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { keyOf } from '@/shared/catalogue/key';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useAll, useChange } from '../useAdmin';

interface Props {
  group: SupervisionGroup | null;
  units: Unit[];
  close: () => void;
}

interface Told {
  kind: GroupClass;
  name: string;
  members: string[];
  matters: string[];
}

const CLASSES: readonly GroupClass[] = ['social_units', 'general', 'hard'];

/** A group as it should be. */
export function GroupDialog({ group, units, close }: Props) {
  const { t } = useTranslation(['admin', 'disputes']);
  const [form] = Form.useForm<Told>();
  const catalogue = useAll<Category>('catalogue', { scheme: 'all', limit: 500 }).data ?? [];
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  const send = ({ matters, ...told }: Told) => {
    const body = {
      ...told,
      matters: matters.map((key) => {
        const [scheme, kind, code] = key.split(' ');
        return { scheme, kind, code };
      }),
    };
    if (group) {
      const change = { version: group.version, group: body };
      save.mutate({ path: `disputes/groups/${group.id}`, method: 'PUT', body: change });
    } else {
      save.mutate({ path: 'disputes/groups', method: 'POST', body });
    }
  };
  return (
    <Modal
      open
      title={group ? group.name : t('groups.add')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind: group?.kind ?? 'social_units',
          name: group?.name ?? '',
          members: group?.members ?? [],
          matters: group?.matters.map(keyOf) ?? [],
        }}
        onFinish={send}
      >
        <Form.Item name="name" label={t('groups.name')} rules={[{ required: true, whitespace: true, max: 60 }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label={t('groups.kind')}>
          <Select options={CLASSES.map((kind) => ({ value: kind, label: t(`disputes:class.${kind}`) }))} />
        </Form.Item>
        <Form.Item
          name="members"
          label={t('groups.members')}
          rules={[{ required: true, message: t('groups.membersMissing') }]}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="matters" label={t('groups.matters')} extra={t('groups.mattersHint')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={catalogue.map((one) => ({
              value: keyOf(one),
              label: `${one.name} ${one.code} · ${one.scheme}`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
