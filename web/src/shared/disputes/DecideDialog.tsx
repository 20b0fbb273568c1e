import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { newKey } from '../keeping/key';
import { useUnits } from '../tenant/useUnits';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../api/types/disputes';
import { ErrorNote } from '../ui/ErrorNote';
import { decide, disputesKey, type Decision } from './api';

interface Props {
  tenant: string;
  dispute: Dispute;
  close: () => void;
}

/** Says whose it is, with a reason and the photo that shows it. */
export function DecideDialog({ tenant, dispute, close }: Props) {
  const { t } = useTranslation('disputes');
  const [form] = Form.useForm<Decision>();
  const [key] = useState(() => newKey());
  const client = useQueryClient();
  const units = useUnits(tenant);
  const save = useMutation({
    mutationFn: ({ unit, reason, photo }: Decision) =>
      decide(tenant, dispute.id, { unit, reason, ...(photo && { photo }) }, key),
    onSuccess: close,
    // who is refused sees why: others decide too
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['case', tenant, dispute.about.caseId] });
      void client.invalidateQueries({ queryKey: disputesKey(tenant) });
    },
  });
  const proofs = dispute.answers.flatMap(({ unit, photo }) =>
    photo ? [{ value: photo.id, label: t('proofOf', { unit: unit.name }) }] : [],
  );
  const shown = dispute.photos.map(({ id }, place) => ({
    value: id,
    label: t('ask.photo', { number: place + 1 }),
  }));
  return (
    <Modal
      open
      title={t('decide.title')}
      okText={t('decide.send')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      {save.error && <ErrorNote error={save.error} />}
      <Form form={form} layout="vertical" onFinish={(told) => save.mutate(told)}>
        <Form.Item name="unit" label={t('decide.unit')} rules={[{ required: true, message: t('decide.unitMissing') }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('decide.reason')} rules={[{ required: true, whitespace: true, max: 500 }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="photo" label={t('decide.photo')}>
          <Select allowClear options={[...proofs, ...shown]} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
