import { useQueryClient } from '@tanstack/react-query';
import { ColorPicker, Form, Input, InputNumber, Select, Switch, Upload, App, Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Profile } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useMessage } from '@/shared/ui/useMessage';
import { Save } from '../Save';
import { useChange } from '../useAdmin';
import { changeOf, formOf, tilesFault, type ProfileForm } from './profile';
import styles from './ProfilePage.module.css';

const PinMap = lazy(() => import('@/shared/map/PinMap'));

/** How the city shows itself (平台信息): name, colour, telephone, centre, base map, outline. */
export default function ProfilePage() {
  const { t } = useTranslation('admin');
  const tenant = useTenant();
  const client = useQueryClient();
  const [form] = Form.useForm<ProfileForm>();
  const { hasMap, lng, lat } = (Form.useWatch([], form) as ProfileForm | undefined) ?? formOf(tenant);
  const save = useChange<Profile>((profile) => client.setQueryData(['profile', tenant.slug], profile));
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  return (
    <>
      <PageHead title={t('profile.title')} lead={t('profile.lead')} />
      <Form
        form={form}
        layout="vertical"
        initialValues={formOf(tenant)}
        onFinish={(values) =>
          save.mutate({ path: 'profile', method: 'PUT', body: changeOf({ ...formOf(tenant), ...values }, tenant) })
        }
      >
        <div className={styles.columns}>
          <div>
            <Form.Item name="name" label={t('profile.name')} rules={[{ required: true, whitespace: true, max: 60 }]}>
              <Input maxLength={60} />
            </Form.Item>
            <p className={styles.note}>
              {t('profile.division', { code: tenant.division.code, name: tenant.division.path.join(' / ') })}
            </p>
            <Form.Item
              name="accent"
              label={t('profile.accent')}
              extra={t('profile.accentHint')}
              getValueFromEvent={(colour: { toHexString: () => string }) => colour.toHexString().slice(0, 7)}
            >
              <ColorPicker showText disabledAlpha />
            </Form.Item>
            <Form.Item
              name="phone"
              label={t('profile.phone')}
              rules={[{ pattern: /^[0-9+() -]{0,24}$/, message: t('profile.phoneHint') }]}
            >
              <Input maxLength={24} type="tel" />
            </Form.Item>
            <Form.Item
              name="hasMap"
              label={t('profile.baseMap')}
              extra={t('profile.baseMapHint')}
              valuePropName="checked"
            >
              <Switch />
            </Form.Item>
            {hasMap && (
              <>
                <Form.Item
                  name={['baseMap', 'url']}
                  label={t('profile.url')}
                  rules={[
                    {
                      validator: (_, url: string) => {
                        const fault = tilesFault(url ?? '');
                        return fault ? Promise.reject(new Error(t(`profile.urlFault.${fault}`))) : Promise.resolve();
                      },
                    },
                  ]}
                >
                  <Input placeholder="https://…/{z}/{x}/{y}.png" spellCheck={false} />
                </Form.Item>
                <div className={styles.pair}>
                  <Form.Item name={['baseMap', 'kind']} label={t('profile.kind')}>
                    <Select options={['xyz', 'wmts'].map((kind) => ({ value: kind, label: kind.toUpperCase() }))} />
                  </Form.Item>
                  <Form.Item name={['baseMap', 'datum']} label={t('profile.datum')}>
                    <Select
                      options={['WGS84', 'GCJ02'].map((datum) => ({ value: datum, label: t(`datum.${datum}`) }))}
                    />
                  </Form.Item>
                </div>
                <Form.Item name={['baseMap', 'attribution']} label={t('profile.attribution')}>
                  <Input maxLength={200} />
                </Form.Item>
              </>
            )}
          </div>
          <div>
            <div className={styles.pair}>
              <Form.Item name="lng" label={t('profile.lng')}>
                <InputNumber min={-180} max={180} controls={false} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="lat" label={t('profile.lat')}>
                <InputNumber min={-90} max={90} controls={false} style={{ width: '100%' }} />
              </Form.Item>
            </div>
            <Suspense fallback={<div className={styles.map} />}>
              <PinMap
                className={styles.map}
                label={t('profile.centre')}
                at={lng !== null && lat !== null ? { lng, lat } : null}
                onMove={(at) => form.setFieldsValue(at)}
              />
            </Suspense>
            <OutlineUpload slug={tenant.slug} />
          </div>
        </div>
        <Save saving={save.isPending} />
      </Form>
    </>
  );
}

function OutlineUpload({ slug }: { slug: string }) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const say = useMessage();
  const client = useQueryClient();
  const send = async (file: File) => {
    try {
      const outline: unknown = JSON.parse(await file.text());
      await api(paths.api(slug, 'profile/outline'), { method: 'PUT', body: outline });
      await client.invalidateQueries({ queryKey: ['outline', slug] });
      void message.success(t('profile.outlineSaved'));
    } catch (error) {
      void message.error(error instanceof SyntaxError ? t('profile.outlineUnreadable') : say(error), 6);
    }
  };
  return (
    <div className={styles.outline}>
      <Upload
        accept=".json,.geojson,application/geo+json"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Button size="large">{t('profile.outline')}</Button>
      </Upload>
      <p className={styles.note}>{t('profile.outlineHint')}</p>
    </div>
  );
}
