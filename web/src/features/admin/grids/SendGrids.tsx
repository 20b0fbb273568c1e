import { useMutation } from '@tanstack/react-query';
import { Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '@/shared/api/client';
import type { GridEdition } from '@/shared/api/types/grids';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import styles from '../imports/Imports.module.css';
import { Save } from '../Save';

const DATUMS = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const;

/** A file of grids is chosen and looked at; nothing changes by that. */
export function SendGrids() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: ({ datum }: { datum: string }) => {
      const body = new FormData();
      if (file) body.append('file', file);
      body.append('datum', datum);
      return api<GridEdition>(paths.api(slug, 'grids/imports'), { method: 'POST', body });
    },
    onSuccess: (made) => void navigate(paths.admin(slug, `grids/${made.id}`)),
  });
  return (
    <Form
      className={styles.card}
      layout="vertical"
      initialValues={{ datum: 'CGCS2000' }}
      onFinish={(form: { datum: string }) => send.mutate(form)}
    >
      <Upload.Dragger
        accept=".json,.geojson"
        maxCount={1}
        beforeUpload={(chosen) => {
          setFile(chosen);
          return false;
        }}
        onRemove={() => setFile(null)}
        fileList={file ? [{ uid: '1', name: file.name, size: file.size, status: 'done' }] : []}
      >
        <p className={styles.drop}>{t('imports.drop')}</p>
        <p className={styles.note}>{t('grids.formats')}</p>
      </Upload.Dragger>
      <div className={styles.fields}>
        <Form.Item name="datum" label={t('imports.datum')} extra={t('imports.datumHint')}>
          <Select options={DATUMS.map((datum) => ({ value: datum, label: t(`datum.${datum}`) }))} />
        </Form.Item>
      </div>
      {send.error && <ErrorNote error={send.error} />}
      {file ? (
        <Save saving={send.isPending} label={t('imports.read')} />
      ) : (
        <p className={styles.note}>{t('imports.choose')}</p>
      )}
    </Form>
  );
}
