import { Button, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Condition } from '@/shared/api/types/tenants';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useChange } from '../useAdmin';

const UNITS = ['minute', 'urgent_hour', 'work_hour', 'work_day', 'natural_day'] as const;

/** The filing conditions of a category and their time limits. Cases filed before keep the limit they were given. */
export function ConditionsDialog({ category, close }: { category: Category; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<{ conditions: Partial<Condition>[] }>();
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  return (
    <Modal
      open
      width={760}
      title={`${category.name} ${category.code}`}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <p>{t('catalogue.editHint')}</p>
      <Form
        form={form}
        initialValues={{ conditions: category.conditions }}
        onFinish={(body) => save.mutate({ path: `catalogue/${category.id}/conditions`, method: 'PUT', body })}
      >
        <Form.List name="conditions">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Space key={key} align="start" wrap>
                  <Form.Item name={[name, 'id']} hidden>
                    <Input />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'name']}
                    rules={[{ required: true, whitespace: true, message: t('catalogue.conditionMissing') }]}
                  >
                    <Input
                      style={{ width: 340 }}
                      maxLength={100}
                      aria-label={t('catalogue.condition')}
                      placeholder={t('catalogue.condition')}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'limit', 'value']}
                    rules={[{ required: true, message: t('catalogue.valueMissing') }]}
                  >
                    <InputNumber min={1} max={10_000} precision={0} aria-label={t('catalogue.value')} />
                  </Form.Item>
                  <Form.Item name={[name, 'limit', 'unit']}>
                    <Select
                      style={{ width: 150 }}
                      aria-label={t('catalogue.unit')}
                      options={UNITS.map((unit) => ({ value: unit, label: t(`limitUnit.${unit}`) }))}
                    />
                  </Form.Item>
                  <Button onClick={() => remove(name)}>{t('remove')}</Button>
                </Space>
              ))}
              <Button
                disabled={fields.length >= 20}
                onClick={() => add({ name: '', limit: { value: 4, unit: 'work_hour' } })}
              >
                {t('catalogue.addCondition')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}
