import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { newKey } from '../keeping/key';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../api/types/disputes';
import { ErrorNote } from '../ui/ErrorNote';
import { answer, disputesKey, type Told } from './api';
import styles from './Ownership.module.css';

/** Ours or not, why, and a photo that proves it. */
export function AnswerForm({ tenant, dispute }: { tenant: string; dispute: Dispute }) {
  const { t } = useTranslation('disputes');
  const [photo, setPhoto] = useState<File | null>(null);
  const [key] = useState(() => newKey());
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: (told: Omit<Told, 'photo'>) => answer(tenant, dispute.id, { ...told, photo }, key),
    onSuccess: () => void client.invalidateQueries({ queryKey: disputesKey(tenant) }),
  });
  return (
    <Form className={styles.form} layout="vertical" onFinish={(told: Omit<Told, 'photo'>) => send.mutate(told)}>
      {send.error && <ErrorNote error={send.error} />}
      <Form.Item name="answer" label={t('answer.whose')} rules={[{ required: true, message: t('answer.missing') }]}>
        <Radio.Group>
          <Radio value="ours">{t('ours')}</Radio>
          <Radio value="not_ours">{t('notOurs')}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="reason" label={t('answer.reason')} rules={[{ required: true, whitespace: true, max: 500 }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <label>
        {t('answer.photo')}{' '}
        <input
          type="file"
          accept="image/jpeg,image/png"
          onChange={(event) => setPhoto(event.target.files?.[0] ?? null)}
        />
      </label>
      <Button type="primary" htmlType="submit" size="large" loading={send.isPending}>
        {t('answer.send')}
      </Button>
    </Form>
  );
}
