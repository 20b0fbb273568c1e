import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { usePaged } from '../useAdmin';
import { CameraDialog } from './CameraDialog';
import { CameraTable } from './CameraTable';
import styles from './Video.module.css';
import type { Camera } from './video';

/** The register of cameras. */
export function CamerasTab() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const cameras = usePaged<Camera>('channels/video/cameras', { limit: 100 });
  const [edited, setEdited] = useState<Camera | 'new' | null>(null);
  const [bringing, setBringing] = useState(false);
  return (
    <>
      <p className={styles.lead}>{t('video.camerasLead')}</p>
      <div className={styles.buttons}>
        <Button type="primary" size="large" onClick={() => setEdited('new')}>
          {t('video.addCamera')}
        </Button>
        <Button size="large" onClick={() => setBringing(true)}>
          {t('video.bringTable')}
        </Button>
        <a className="button" href={paths.api(slug, 'channels/video/cameras/table')} download>
          {t('video.template')}
        </a>
      </div>
      <List<Camera>
        rows={cameras.rows}
        query={cameras}
        more={cameras}
        empty={t('video.noCameras')}
        columns={[
          { title: t('video.code'), render: (_, one) => <code>{one.code}</code> },
          { title: t('video.name'), render: (_, one) => <strong>{one.name}</strong> },
          {
            title: t('video.place'),
            render: (_, one) => (
              <>
                {one.address ?? ''}{' '}
                <span className={styles.figures}>{`${one.lng.toFixed(5)}, ${one.lat.toFixed(5)}`}</span>
              </>
            ),
          },
          { title: t('video.facing'), render: (_, one) => (one.facing === null ? '—' : `${one.facing}°`) },
          {
            title: t('video.state'),
            render: (_, one) =>
              one.retired ? <Tag tone="warn">{t('video.retired')}</Tag> : <Tag tone="good">{t('video.inService')}</Tag>,
          },
          {
            title: t('actions'),
            render: (_, one) => <Button onClick={() => setEdited(one)}>{t('video.edit')}</Button>,
          },
        ]}
      />
      {edited && <CameraDialog camera={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
      {bringing && <CameraTable close={() => setBringing(false)} />}
    </>
  );
}
