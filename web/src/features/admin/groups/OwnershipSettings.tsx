import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DisputeSettings } from '@/shared/api/types/disputes';
import type { Role } from '@/shared/api/types/tenants';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Save } from '../Save';
import { useAll, useChange, useOne } from '../useAdmin';
import styles from './Ownership.module.css';

const PATH = 'disputes/settings';

/** How long units have to answer, how far a decision reaches, and who decides. */
export function OwnershipSettings() {
  const { t } = useTranslation('admin');
  const settings = useOne<DisputeSettings>(PATH);
  const roles = useAll<Role>('roles').data ?? [];
  const save = useChange();
  const { data } = settings;
  if (settings.error && !data) return <ErrorNote error={settings.error} retry={() => void settings.refetch()} />;
  if (!data) return null;
  const send = ({ hours, metres, decider }: DisputeSettings) =>
    save.mutate({
      path: PATH,
      method: 'PUT',
      body: { version: data.version, hours, metres, ...(decider && { decider }) },
    });
  return (
    <section className={styles.settings} aria-labelledby="ownership-settings">
      <h2 id="ownership-settings">{t('groups.settings')}</h2>
      <Form key={data.version} layout="vertical" initialValues={data} onFinish={send}>
        <Form.Item name="hours" label={t('groups.hours')} rules={[{ required: true }]}>
          <InputNumber min={1} max={80} precision={0} />
        </Form.Item>
        <Form.Item name="metres" label={t('groups.metres')} rules={[{ required: true }]}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
        <Form.Item name="decider" label={t('groups.decider')} extra={t('groups.deciderHint')}>
          <Select
            allowClear
            placeholder={t('groups.dispatchers')}
            options={roles.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Save saving={save.isPending} />
      </Form>
    </section>
  );
}
