import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, sentAs } from '@/shared/catalogue/key';
import { useLookup } from '@/shared/catalogue/lookup';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useChange } from '../useAdmin';
import styles from './Video.module.css';
import type { CodeRule } from './video';

interface Told {
  vendor: string;
  code: string;
  category: string;
  least: number;
  direct?: number | null;
  coolDown: number;
}

/** What one code means: about what, how sure, and how long it is told only once. */
export function CodeDialog({ rule, close }: { rule: CodeRule | null; close: () => void }) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const [form] = Form.useForm();
  const [words, setWords] = useState('');
  const found = useLookup(slug, words);
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error));
  }, [form, save.error]);
  const known = rule?.category;
  const options = words.trim()
    ? (found.data ?? []).map(({ entry }) => ({ value: keyOf(entry), label: `${entry.name} ${entry.code}` }))
    : known
      ? [{ value: keyOf(known), label: `${known.name} ${known.code}` }]
      : [];
  const send = ({ category, ...told }: Told) => {
    const { categoryScheme, categoryKind, ...about } = sentAs(category);
    save.mutate({
      path: 'channels/video/codes',
      method: 'PUT',
      body: { ...told, direct: told.direct ?? null, ...about, scheme: categoryScheme, kind: categoryKind },
    });
  };
  return (
    <Modal
      open
      title={t(rule ? 'video.editCode' : 'video.addCode')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={rule ? { ...rule, category: known ? keyOf(known) : undefined } : { least: 60, coolDown: 30 }}
        onFinish={send}
      >
        <div className={styles.fields}>
          <Form.Item name="vendor" label={t('video.vendor')} rules={[{ required: true, whitespace: true, max: 40 }]}>
            <Input maxLength={40} disabled={rule !== null} />
          </Form.Item>
          <Form.Item name="code" label={t('video.vendorCode')} rules={[{ required: true, whitespace: true, max: 60 }]}>
            <Input maxLength={60} disabled={rule !== null} />
          </Form.Item>
        </div>
        <Form.Item name="category" label={t('video.means')} rules={[{ required: true }]}>
          <Select
            showSearch={{ filterOption: false, onSearch: setWords }}
            placeholder={t('video.meansHint')}
            options={options}
            notFoundContent={words.trim() && !found.isPending ? undefined : t('video.meansHint')}
          />
        </Form.Item>
        <div className={styles.fields}>
          <Form.Item name="least" label={t('video.least')} extra={t('video.leastHint')} rules={[{ required: true }]}>
            <InputNumber min={1} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="direct" label={t('video.direct')} extra={t('video.directHint')}>
            <InputNumber min={1} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name="coolDown"
            label={t('video.coolDown')}
            extra={t('video.coolDownHint')}
            rules={[{ required: true }]}
          >
            <InputNumber min={0} max={1440} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        {save.error && <ErrorNote error={save.error} />}
      </Form>
    </Modal>
  );
}
