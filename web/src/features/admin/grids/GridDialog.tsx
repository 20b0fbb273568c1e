import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { GRID_ROLES, type GridDetail, type GridPerson } from '@/shared/api/types/grids';
import type { Unit } from '@/shared/api/types/tenants';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChange, useOne } from '../useAdmin';
import styles from './Grids.module.css';

interface Values {
  name: string;
  unit?: string | null;
  households?: number | null;
  people: GridPerson[];
}

/** What is known of a grid beside its ground: its unit, its households, and who answers for it. */
export function GridDialog({ code, units, close }: { code: string; units: Unit[]; close: () => void }) {
  const shown = useOne<GridDetail>(`grids/${code}`);
  if (shown.data) return <Opened grid={shown.data} units={units} close={close} />;
  return (
    <Modal open title={code} footer={null} onCancel={close}>
      {shown.isError ? <ErrorNote error={shown.error} retry={shown.refetch} /> : <Skeleton lines={5} />}
    </Modal>
  );
}

function Opened({ grid, units, close }: { grid: GridDetail; units: Unit[]; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const people = useChange(close);
  const save = useChange(() => {
    const { people: wanted } = form.getFieldsValue() as Partial<Values>;
    people.mutate({ path: `grids/${grid.code}/people`, method: 'PUT', body: { people: (wanted ?? []).map(tidy) } });
  }, true);
  const error = save.error ?? people.error;
  useEffect(() => {
    if (error) form.setFields(fieldErrors(error));
  }, [form, error]);
  return (
    <Modal
      open
      width={720}
      title={`${grid.name} · ${grid.code}`}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending || people.isPending}
    >
      {grid.units.length > 0 && <p className={styles.chain}>{grid.units.map((unit) => unit.name).join(' → ')}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={grid}
        onFinish={({ name, unit, households }: Values) =>
          save.mutate({
            path: `grids/${grid.code}`,
            method: 'PUT',
            body: { name, unit: unit ?? null, households: households ?? null },
          })
        }
      >
        <Form.Item name="name" label={t('grids.name')} rules={[{ required: true, whitespace: true, max: 100 }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="unit" label={t('grids.unit')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="households" label={t('grids.households')}>
          <InputNumber min={0} max={9_999_999} precision={0} />
        </Form.Item>
        <h3>{t('grids.people')}</h3>
        <Form.List name="people">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className={styles.person}>
                  <Form.Item name={[name, 'role']} label={t('grids.role')} rules={[{ required: true }]}>
                    <Select options={GRID_ROLES.map((role) => ({ value: role, label: t(`gridRole.${role}`) }))} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'name']}
                    label={t('grids.person')}
                    rules={[{ required: true, whitespace: true, max: 50 }]}
                  >
                    <Input maxLength={50} />
                  </Form.Item>
                  <Form.Item name={[name, 'post']} label={t('grids.post')}>
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'phone']}
                    label={t('grids.phone')}
                    rules={[{ pattern: /^\+?[0-9 -]{5,20}$/, message: t('grids.phoneHint') }]}
                  >
                    <Input maxLength={20} inputMode="tel" />
                  </Form.Item>
                  <Button danger onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({ role: 'grid_leader' })} disabled={fields.length >= 50}>
                {t('grids.addPerson')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}

function tidy({ role, name, post, phone }: GridPerson): GridPerson {
  return { role, name, post: post?.trim() || null, phone: phone?.trim() || null };
}
