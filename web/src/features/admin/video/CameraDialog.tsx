import { Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useChange } from '../useAdmin';
import styles from './Video.module.css';
import { DATUMS, type Camera } from './video';

interface Told {
  code?: string;
  name: string;
  lng: number;
  lat: number;
  datum: string;
  address?: string;
  facing?: number | null;
  inService: boolean;
}

/** A new camera, or one that is known: its code stays, by which its events come. */
export function CameraDialog({ camera, close }: { camera: Camera | null; close: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const save = useChange(close);
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error));
  }, [form, save.error]);
  const send = ({ code, name, lng, lat, datum, address, facing, inService }: Told) =>
    save.mutate({
      path: `channels/video/cameras${camera ? `/${camera.id}` : ''}`,
      method: camera ? 'PUT' : 'POST',
      body: {
        ...(camera ? { retired: !inService } : { code }),
        name,
        place: { lng, lat, datum, ...(address && { address }) },
        facing: facing ?? null,
      },
    });
  return (
    <Modal
      open
      title={t(camera ? 'video.editCamera' : 'video.addCamera')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={camera ? { ...camera, datum: 'CGCS2000', inService: !camera.retired } : { datum: 'WGS84' }}
        onFinish={send}
      >
        {!camera && (
          <Form.Item
            name="code"
            label={t('video.code')}
            extra={t('video.codeHint')}
            rules={[{ required: true, pattern: /^[0-9A-Za-z._-]{2,40}$/, message: t('video.codeHint') }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('video.name')} rules={[{ required: true, whitespace: true, max: 80 }]}>
          <Input maxLength={80} />
        </Form.Item>
        <div className={styles.fields}>
          <Form.Item name="lng" label={t('video.lng')} rules={[{ required: true }]}>
            <InputNumber min={-180} max={180} controls={false} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="lat" label={t('video.lat')} rules={[{ required: true }]}>
            <InputNumber min={-90} max={90} controls={false} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="datum" label={t('video.datum')}>
            <Select options={DATUMS.map((datum) => ({ value: datum, label: t(`datum.${datum}`) }))} />
          </Form.Item>
          <Form.Item name="facing" label={t('video.facing')} extra={t('video.facingHint')}>
            <InputNumber min={0} max={359} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="address" label={t('video.address')}>
          <Input maxLength={200} />
        </Form.Item>
        {camera && (
          <Form.Item name="inService" label={t('video.inService')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        {save.error && <ErrorNote error={save.error} />}
      </Form>
    </Modal>
  );
}
