import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '@/shared/api/client';
import type { FacilityImport } from '@/shared/api/types/facilities';
import type { Layer } from '@/shared/api/types/layers';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useLayerOptions, useLayerTitle, WithLayers } from '../layers/useLayers';
import { List } from '../List';
import { Save } from '../Save';
import { Tag } from '../Tag';
import { usePaged } from '../useAdmin';
import styles from './Imports.module.css';

const DATUMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09', 'TWD97'] as const;
const OTHER = 'EPSG';
const TONES = { preview: 'warn', applied: 'good', undone: 'plain' } as const;

interface Sent {
  kind: string;
  datum: string;
  epsg?: string;
  source?: string;
}

/** Files of facilities (导入): sent, looked at, applied, and taken back if need be. */
export default function ImportsPage() {
  const { t, i18n } = useTranslation('admin');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const navigate = useNavigate();
  const imports = usePaged<FacilityImport>('facilities/imports', { limit: 50 });
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: ({ epsg, ...form }: Sent) => {
      const body = new FormData();
      if (file) body.append('file', file);
      const said = { ...form, datum: form.datum === OTHER ? `EPSG:${epsg}` : form.datum };
      for (const [name, value] of Object.entries(said)) if (value) body.append(name, value);
      return api<FacilityImport>(paths.api(slug, 'facilities/imports'), { method: 'POST', body });
    },
    onSuccess: (made) => void navigate(paths.admin(slug, `imports/${made.id}`)),
  });
  const titleOf = useLayerTitle();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <Form
        className={styles.card}
        layout="vertical"
        initialValues={{ datum: 'WGS84' }}
        onFinish={(form) => send.mutate(form)}
      >
        <Upload.Dragger
          accept=".csv,.tsv,.txt,.json,.geojson"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
          onRemove={() => setFile(null)}
          fileList={file ? [{ uid: '1', name: file.name, size: file.size, status: 'done' }] : []}
        >
          <p className={styles.drop}>{t('imports.drop')}</p>
          <p className={styles.note}>{t('imports.formats')}</p>
        </Upload.Dragger>
        <div className={styles.fields}>
          <WithLayers>{(layers) => <Kind layers={layers} />}</WithLayers>
          <Form.Item name="datum" label={t('imports.datum')} extra={t('imports.datumHint')}>
            <Select options={[...DATUMS, OTHER].map((datum) => ({ value: datum, label: t(`datum.${datum}`) }))} />
          </Form.Item>
          <Form.Item noStyle dependencies={['datum']}>
            {({ getFieldValue }) =>
              getFieldValue('datum') === OTHER && (
                <Form.Item
                  name="epsg"
                  label={t('imports.epsg')}
                  extra={t('imports.epsgHint')}
                  rules={[{ required: true, pattern: /^\d{4,6}$/, message: t('imports.epsgHint') }]}
                >
                  <Input inputMode="numeric" maxLength={6} />
                </Form.Item>
              )
            }
          </Form.Item>
          <Form.Item name="source" label={t('imports.source')} extra={t('imports.sourceHint')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        {send.error && <ErrorNote error={send.error} />}
        {file ? (
          <Save saving={send.isPending} label={t('imports.read')} />
        ) : (
          <p className={styles.note}>{t('imports.choose')}</p>
        )}
      </Form>
      <h2 className={styles.subtitle}>{t('imports.earlier')}</h2>
      <List<FacilityImport>
        rows={imports.rows}
        query={imports}
        more={imports}
        empty={t('imports.empty')}
        columns={[
          { title: t('imports.file'), render: (_, one) => <strong>{one.file}</strong> },
          { title: t('imports.kind'), render: (_, one) => titleOf(one.kind) },
          {
            title: t('imports.state'),
            render: (_, one) => <Tag tone={TONES[one.state]}>{t(`imports.is.${one.state}`)}</Tag>,
          },
          { title: t('imports.rows'), align: 'end', render: (_, one) => number.format(one.rows) },
          { title: t('imports.rejected'), align: 'end', render: (_, one) => number.format(one.rejectedCount) },
          { title: t('imports.at'), render: (_, one) => `${times.exact(one.createdAt)} · ${one.createdBy}` },
          {
            title: t('actions'),
            render: (_, one) => (
              <Link to={paths.admin(slug, `imports/${one.id}`)}>
                <Button tabIndex={-1}>{t('imports.open')}</Button>
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}

function Kind({ layers }: { layers: Layer[] }) {
  const { t } = useTranslation('admin');
  const options = useLayerOptions(layers);
  return (
    <Form.Item name="kind" label={t('imports.kind')} initialValue={options[0]?.value}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}
