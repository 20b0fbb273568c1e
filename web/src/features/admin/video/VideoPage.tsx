import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Keys } from '../keys/Keys';
import { CamerasTab } from './CamerasTab';
import { CodesTab } from './CodesTab';

/** What watches the city's cameras (视频AI): which cameras there are, what codes mean, and who may tell. */
export default function VideoPage() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const [adding, setAdding] = useState(false);
  const address = `${window.location.origin}/t/${slug}/api/channels/video/events`;
  return (
    <>
      <PageHead title={t('video.title')} lead={t('video.lead')} />
      <Tabs
        items={[
          { key: 'cameras', label: t('video.cameras'), children: <CamerasTab /> },
          { key: 'codes', label: t('video.codes'), children: <CodesTab /> },
          {
            key: 'keys',
            label: t('video.keys'),
            children: (
              <>
                <p>{t('video.keysLead')}</p>
                <p>
                  {t('open311.address')} <code style={{ overflowWrap: 'anywhere' }}>{address}</code>
                </p>
                <p>
                  <Button type="primary" size="large" onClick={() => setAdding(true)}>
                    {t('open311.add')}
                  </Button>
                </p>
                <Keys
                  purpose="video"
                  address={address}
                  label={t('video.key')}
                  adding={adding}
                  close={() => setAdding(false)}
                />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
