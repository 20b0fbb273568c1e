import { Form, Input, Modal, Segmented, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Scheme } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useChange } from '../useAdmin';
import { Aliases } from './EntryDialog';

interface Own {
  kind: Category['kind'];
  major: string;
  code?: string;
  name: string;
  aliases?: string[];
}

/** A part or matter of the city's own, numbered where the scheme leaves room. */
export function OwnEntryDialog({ scheme, close }: { scheme: Scheme; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Own>();
  const kind = Form.useWatch('kind', form) ?? 'matter';
  const major = Form.useWatch('major', form);
  const numbers = useNumbers(scheme.key, kind, major);
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  const majors = kind === 'part' ? scheme.partMajors : scheme.matterMajors;
  return (
    <Modal
      open
      title={`${t('catalogue.addOwn')} · ${scheme.title}`}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'matter', aliases: [] }}
        onFinish={(own) => save.mutate({ path: 'catalogue', method: 'POST', body: { ...own, scheme: scheme.key } })}
      >
        <Form.Item name="kind" label={t('catalogue.kind')}>
          <Segmented
            options={(['matter', 'part'] as const).map((one) => ({ value: one, label: t(`catalogue.${one}`) }))}
            onChange={() => form.setFieldValue('major', undefined)}
          />
        </Form.Item>
        <Form.Item
          name="major"
          label={t('catalogue.major')}
          rules={[{ required: true, message: t('catalogue.majorMissing') }]}
        >
          <Select options={majors.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('catalogue.code')}
          extra={
            numbers ? t(numbers.next ? 'catalogue.numbers' : 'catalogue.full', { ...numbers }) : t('catalogue.codeHint')
          }
        >
          <Input maxLength={10} placeholder={numbers?.next ?? ''} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('catalogue.name')}
          rules={[{ required: true, whitespace: true, message: t('catalogue.nameMissing') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Aliases />
      </Form>
    </Modal>
  );
}

/** Which numbers of a class are the city's, and the next that is free. */
function useNumbers(scheme: string, kind: Category['kind'], major: string | undefined) {
  const { slug } = useTenant();
  return useQuery({
    queryKey: ['admin', slug, 'catalogue/numbers', scheme, kind, major],
    queryFn: ({ signal }) =>
      api<{ range: string; next: string | null }>(paths.api(slug, 'catalogue/numbers'), {
        signal,
        query: { scheme, kind, major },
      }),
    enabled: Boolean(major),
  }).data;
}
