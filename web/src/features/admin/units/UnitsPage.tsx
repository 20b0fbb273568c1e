import { Button, Form, Input, Modal, Popconfirm, Select, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit, UnitKind } from '@/shared/api/types/tenants';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { Rows } from '@/shared/staff/Rows';
import { PageHead } from '@/shared/staff/PageHead';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Tag } from '../Tag';
import { useAll, useChange } from '../useAdmin';
import { possibleParents, treeOf, type UnitNode } from './tree';

const KINDS: readonly UnitKind[] = ['centre', 'department', 'street', 'community', 'company'];

interface Row {
  key: string;
  unit: Unit;
  children?: Row[];
}

/** The city's organisation (机构): centre, departments, streets and communities, as a tree. */
export default function UnitsPage() {
  const { t } = useTranslation('admin');
  const units = useAll<Unit>('units');
  const [editing, setEditing] = useState<Partial<Unit> | null>(null);
  const remove = useChange();
  const all = units.data ?? [];
  if (units.isError && !units.data) return <ErrorNote error={units.error} retry={units.refetch} />;
  return (
    <>
      <PageHead title={t('units.title')} lead={t('units.lead')}>
        <Button type="primary" size="large" onClick={() => setEditing({ kind: 'department', calendar: 'working' })}>
          {t('units.add')}
        </Button>
      </PageHead>
      {units.data && (
        <Rows<Row>
          dataSource={treeOf(all).map(rowOf)}
          pagination={false}
          expandable={{ defaultExpandAllRows: true }}
          locale={{ emptyText: <EmptyNote title={t('units.empty')} /> }}
          columns={[
            { title: t('units.name'), render: (_, { unit }) => <strong>{unit.name}</strong> },
            { title: t('units.code'), render: (_, { unit }) => unit.code },
            { title: t('units.kind'), render: (_, { unit }) => <Tag>{t(`unitKind.${unit.kind}`)}</Tag> },
            { title: t('units.calendar'), render: (_, { unit }) => t(`units.runs.${unit.calendar ?? 'working'}`) },
            {
              title: t('actions'),
              render: (_, { unit }) => (
                <Space>
                  <Button onClick={() => setEditing(unit)}>{t('edit')}</Button>
                  <Button onClick={() => setEditing({ parent: unit.id, kind: 'department', calendar: 'working' })}>
                    {t('units.addBelow')}
                  </Button>
                  <Popconfirm
                    title={t('units.removeAsk', { name: unit.name })}
                    onConfirm={() => remove.mutate({ path: `units/${unit.id}`, method: 'DELETE' })}
                  >
                    <Button danger>{t('remove')}</Button>
                  </Popconfirm>
                </Space>
              ),
            },
          ]}
        />
      )}
      {editing && <UnitDialog unit={editing} all={all} close={() => setEditing(null)} />}
    </>
  );
}

function rowOf({ unit, children }: UnitNode): Row {
  return { key: unit.id, unit, ...(children.length > 0 && { children: children.map(rowOf) }) };
}

function UnitDialog({ unit, all, close }: { unit: Partial<Unit>; all: Unit[]; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error));
  }, [form, save.error]);
  return (
    <Modal
      open
      title={t(unit.id ? 'units.edit' : 'units.add')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={unit}
        onFinish={(values) =>
          save.mutate({
            path: unit.id ? `units/${unit.id}` : 'units',
            method: unit.id ? 'PUT' : 'POST',
            body: { ...values, parent: values.parent ?? null },
          })
        }
      >
        <Form.Item name="name" label={t('units.name')} rules={[{ required: true, whitespace: true, max: 100 }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('units.code')}
          extra={t('units.codeHint')}
          rules={[{ required: true, pattern: /^[A-Za-z0-9_-]{1,40}$/, message: t('units.codeHint') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="kind" label={t('units.kind')} rules={[{ required: true }]}>
          <Select options={KINDS.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="parent" label={t('units.parent')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('units.top')}
            options={possibleParents(all, unit.id ?? null).map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="calendar" label={t('units.calendar')}>
          <Select options={['working', 'always'].map((one) => ({ value: one, label: t(`units.runs.${one}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
