import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import styles from './Video.module.css';
import { DATUMS } from './video';

/** A table of cameras, taken whole or not at all; what is wrong is told by row. */
export function CameraTable({ close }: { close: () => void }) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [datum, setDatum] = useState<string>('WGS84');
  const send = useMutation({
    mutationFn: () => {
      const body = new FormData();
      if (file) body.append('file', file);
      return api<{ added: number; changed: number; retired: number }>(paths.api(slug, 'channels/video/cameras/table'), {
        method: 'POST',
        body,
        query: { datum },
      });
    },
    onSuccess: (taken) => {
      void client.invalidateQueries({ queryKey: ['admin', slug] });
      const word = taken.retired > 0 ? 'video.tableTakenRetired' : 'video.tableTaken';
      void message.success(t(word, { ...taken }));
      close();
    },
  });
  const faults = isProblem(send.error) ? send.error.errors.filter((one) => one.pointer.startsWith('/rows/')) : [];
  return (
    <Modal
      open
      title={t('video.bringTable')}
      onCancel={close}
      onOk={() => send.mutate()}
      okButtonProps={{ disabled: !file }}
      confirmLoading={send.isPending}
    >
      <Form layout="vertical">
        <Upload.Dragger
          accept=".csv,.tsv,.txt,.xlsx"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
          onRemove={() => setFile(null)}
          fileList={file ? [{ uid: '1', name: file.name, size: file.size, status: 'done' }] : []}
        >
          <p>{t('imports.drop')}</p>
          <p className={styles.lead}>{t('video.tableHint')}</p>
        </Upload.Dragger>
        <Form.Item label={t('video.datum')} htmlFor="camera-datum" extra={t('imports.datumHint')}>
          <Select
            id="camera-datum"
            value={datum}
            onChange={setDatum}
            options={DATUMS.map((one) => ({ value: one, label: t(`datum.${one}`) }))}
          />
        </Form.Item>
      </Form>
      {send.error && <ErrorNote error={send.error} />}
      {faults.length > 0 && (
        <ul>
          {faults.map((one) => (
            <li key={one.pointer + one.detail}>
              {t('video.fault', { row: one.pointer.split('/')[2], field: one.pointer.split('/')[3] })}: {one.detail}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
