import { Drawer, Form, Input, InputNumber, Select } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '@/shared/api/types/common';
import type { Facility, FacilityAttributes, FacilityStatus } from '@/shared/api/types/facilities';
import type { Layer } from '@/shared/api/types/layers';
import { said } from '@/shared/layers/layers';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { Save } from '../Save';
import { useChange } from '../useAdmin';
import { AttributeField } from './AttributeField';
import { mergedAttributes } from './attributes';
import styles from './Facilities.module.css';

const PinMap = lazy(() => import('@/shared/map/PinMap'));

interface Values {
  name: string;
  address?: string;
  location?: Partial<LngLat>;
  status: FacilityStatus;
  statusReason?: string;
  attributes?: FacilityAttributes;
}

/** One facility (设施), with its pin. */
export function FacilityDialog({
  facility,
  layer,
  close,
}: {
  facility: Facility | null;
  layer: Layer;
  close: () => void;
}) {
  const { t, i18n } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const save = useChange(close);
  const watched = Form.useWatch([], form) as Values | undefined;
  const place = watched?.location ?? facility?.location;
  const status = watched?.status ?? facility?.status ?? 'open';
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  const submit = (values: Values) =>
    save.mutate({
      path: facility ? `facilities/${facility.id}` : 'facilities',
      method: facility ? 'PUT' : 'POST',
      body: {
        ...(facility ? { version: facility.version } : { kind: layer.code }),
        ...values,
        attributes: mergedAttributes(facility?.attributes ?? {}, values.attributes ?? {}),
        checkedAt: new Date().toISOString(),
      },
    });
  return (
    <Drawer
      open
      size={760}
      onClose={close}
      title={t(facility ? 'facilities.edit' : 'facilities.add', { one: said(layer.one, i18n.language) })}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={facility ? { ...facility } : { status: 'open', attributes: {} }}
        onFinish={submit}
      >
        <div className={styles.columns}>
          <Form.Item name="name" label={t('facilities.name')} rules={[{ required: true, whitespace: true, max: 200 }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="address" label={t('facilities.address')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item
            name={['location', 'lng']}
            label={t('facilities.lng')}
            rules={[{ required: true, message: t('facilities.placeMissing') }]}
          >
            <InputNumber min={-180} max={180} controls={false} className={styles.wide} />
          </Form.Item>
          <Form.Item
            name={['location', 'lat']}
            label={t('facilities.lat')}
            rules={[{ required: true, message: t('facilities.placeMissing') }]}
          >
            <InputNumber min={-90} max={90} controls={false} className={styles.wide} />
          </Form.Item>
        </div>
        <Suspense fallback={<div className={styles.map} />}>
          <PinMap
            className={styles.map}
            label={t('facilities.map')}
            at={
              typeof place?.lng === 'number' && typeof place.lat === 'number'
                ? { lng: place.lng, lat: place.lat }
                : null
            }
            onMove={(location) => form.setFieldsValue({ location })}
          />
        </Suspense>
        <div className={styles.columns}>
          <Form.Item name="status" label={t('facilities.status')}>
            <Select
              options={(['open', 'closed', 'repair'] as const).map((one) => ({
                value: one,
                label: t(`facilityStatus.${one}`),
              }))}
            />
          </Form.Item>
          {status !== 'open' && (
            <Form.Item name="statusReason" label={t('facilities.statusReason')}>
              <Input maxLength={300} />
            </Form.Item>
          )}
          {layer.attributes.map((one) => one.form !== 'PLACES' && <AttributeField key={one.name} attribute={one} />)}
        </div>
        <Save saving={save.isPending} />
      </Form>
    </Drawer>
  );
}
