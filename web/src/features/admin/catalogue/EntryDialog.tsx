import { Form, Input, Modal, Select, Switch } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/shared/api/types/tenants';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useChange } from '../useAdmin';

/** What an entry is called, here and otherwise; the city's own may be renamed and retired. */
export function EntryDialog({ category, close }: { category: Category; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Pick<Category, 'name' | 'aliases' | 'retired'>>();
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  return (
    <Modal
      open
      title={`${category.name} ${category.code}`}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={category}
        onFinish={({ name, aliases, retired }) =>
          save.mutate({
            path: `catalogue/${category.id}`,
            method: 'PUT',
            body: { name, aliases, retired: retired ?? false },
          })
        }
      >
        <Form.Item
          name="name"
          label={t('catalogue.name')}
          extra={category.own ? undefined : t('catalogue.standardName')}
          rules={[{ required: true, whitespace: true, message: t('catalogue.nameMissing') }]}
        >
          <Input maxLength={60} disabled={!category.own} />
        </Form.Item>
        <Aliases />
        {category.own && (
          <Form.Item name="retired" label={t('catalogue.retire')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** Other words for it, each of which it is found by. */
export function Aliases() {
  const { t } = useTranslation('admin');
  return (
    <Form.Item name="aliases" label={t('catalogue.aliases')} extra={t('catalogue.aliasesHint')}>
      <Select mode="tags" open={false} maxCount={10} tokenSeparators={['，', '、', ',']} suffixIcon={null} />
    </Form.Item>
  );
}
