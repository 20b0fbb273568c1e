import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { newKey } from '../keeping/key';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/types/cases';
import { ErrorNote } from '../ui/ErrorNote';
import { ask, useGroups } from './api';
import styles from './Ownership.module.css';

interface Props {
  tenant: string;
  shown: CaseDetail;
  close: () => void;
}

interface Asked {
  group?: string;
  question: string;
  photos: string[];
}

const MOST = 10;

/** Asks a group whose it is, with the photos of the case. */
export function AskDialog({ tenant, shown, close }: Props) {
  const { t } = useTranslation('disputes');
  const [form] = Form.useForm<Asked>();
  const [key] = useState(() => newKey());
  const client = useQueryClient();
  const groups = useGroups(tenant).data ?? [];
  const save = useMutation({
    mutationFn: ({ group, question, photos }: Asked) =>
      ask(tenant, shown.id, { question, photos, ...(group && { group }) }, key),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['case', tenant, shown.id] });
      close();
    },
  });
  const photos = shown.photos.slice(0, MOST);
  return (
    <Modal
      open
      title={t('ask.title')}
      okText={t('ask.send')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      {save.error && <ErrorNote error={save.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ question: t('ask.usual'), photos: photos.map(({ id }) => id) }}
        onFinish={(asked) => save.mutate(asked)}
      >
        <Form.Item name="group" label={t('ask.group')} extra={t('ask.groupHint')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('ask.byRule')}
            options={groups.map(({ id, name, kind }) => ({ value: id, label: `${name} · ${t(`class.${kind}`)}` }))}
          />
        </Form.Item>
        <Form.Item name="question" label={t('ask.question')} rules={[{ required: true, whitespace: true, max: 500 }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        {photos.length > 0 && (
          <Form.Item name="photos" label={t('ask.photos')}>
            <Checkbox.Group className={styles.photos}>
              {photos.map(({ id, thumb }, place) => (
                <Checkbox key={id} value={id}>
                  <img src={thumb} alt={t('ask.photo', { number: place + 1 })} />
                </Checkbox>
              ))}
            </Checkbox.Group>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
