import { Button, Form, Input, Modal, Segmented, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { List } from '../List';
import { Tag } from '../Tag';
import { useChange, useOne } from '../useAdmin';
import type { Template } from './notices';

interface All {
  items: Template[];
  places: string[];
}

interface Preview {
  subject: string;
  text: string;
  length: number;
  parts: number;
}

const keyOf = (one: Template) => `${one.occasion}/${one.channel}/${one.language}`;

/** What people are told, in the city's own words where it has some. */
export function TemplatesTab() {
  const { t } = useTranslation('admin');
  const all = useOne<All>('notices/templates');
  const [language, setLanguage] = useState('zh-CN');
  const [open, setOpen] = useState<Template | null>(null);
  return (
    <>
      <Segmented
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      <List<Template>
        rows={all.data?.items.filter((one) => one.language === language)}
        query={all}
        empty={t('notices.none')}
        rowKey={keyOf}
        columns={[
          { title: t('notices.occasionHead'), render: (_, one) => t(`notices.occasion.${one.occasion}`) },
          {
            title: t('notices.channelHead'),
            render: (_, one) => (
              <>
                {t(`notices.channel.${one.channel}`)} {one.own && <Tag tone="good">{t('notices.own')}</Tag>}
              </>
            ),
          },
          { title: t('notices.text'), render: (_, one) => <span style={{ whiteSpace: 'pre-line' }}>{one.text}</span> },
          {
            title: t('actions'),
            render: (_, one) => (
              <Button size="large" onClick={() => setOpen(one)}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      {open && <Editor key={keyOf(open)} template={open} places={all.data?.places ?? []} close={() => setOpen(null)} />}
    </>
  );
}

function Editor({ template, places, close }: { template: Template; places: string[]; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<{ subject: string; text: string }>();
  const [preview, setPreview] = useState<Preview | null>(null);
  const path = `notices/templates/${keyOf(template)}`;
  const save = useChange(close);
  const look = useChange<Preview>(setPreview, true);
  const failed = (error: unknown) => form.setFields(fieldErrors(error) as never);
  const body = () => ({ version: template.version, ...(form.getFieldsValue(true) as object) });
  return (
    <Modal
      open
      title={`${t(`notices.occasion.${template.occasion}`)} · ${t(`notices.channel.${template.channel}`)}`}
      onCancel={close}
      onOk={() => save.mutate({ path, method: 'PUT', body: body() }, { onError: failed })}
      confirmLoading={save.isPending}
    >
      <Form form={form} layout="vertical" initialValues={{ subject: template.subject, text: template.text }}>
        {template.channel === 'email' && (
          <Form.Item name="subject" label={t('notices.subject')}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        <Form.Item name="text" label={t('notices.text')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
        </Form.Item>
      </Form>
      <p>
        {t('notices.places')}: {places.map((place) => `{${place}}`).join(' ')}
      </p>
      <Space wrap>
        <Button
          loading={look.isPending}
          onClick={() => look.mutate({ path: `${path}/preview`, method: 'POST', body: body() }, { onError: failed })}
        >
          {t('notices.preview')}
        </Button>
        <Button onClick={() => form.setFieldsValue({ subject: template.shippedSubject, text: template.shippedText })}>
          {t('notices.shipped')}
        </Button>
      </Space>
      {preview && (
        <div role="status">
          {preview.subject && <strong>{preview.subject}</strong>}
          <p style={{ whiteSpace: 'pre-line' }}>{preview.text}</p>
          {template.channel === 'sms' && <p>{t('notices.parts', { length: preview.length, parts: preview.parts })}</p>}
        </div>
      )}
    </Modal>
  );
}
