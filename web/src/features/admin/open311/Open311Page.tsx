import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Keys } from '../keys/Keys';

/** Keys of the open interface (Open311): who may send requests to the city from an application of their own. */
export default function Open311Page() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const [adding, setAdding] = useState(false);
  const address = `${window.location.origin}/t/${slug}/open311/v2`;
  return (
    <>
      <PageHead title={t('open311.title')} lead={t('open311.lead')}>
        <Button type="primary" size="large" onClick={() => setAdding(true)}>
          {t('open311.add')}
        </Button>
      </PageHead>
      <p>
        {t('open311.address')} <code>{address}</code> ·{' '}
        <a href={`/t/${slug}/open311/v2/discovery.xml`} style={{ textDecoration: 'underline' }}>
          {t('open311.discovery')}
        </a>
      </p>
      <Keys address={address} label={t('open311.key')} adding={adding} close={() => setAdding(false)} />
    </>
  );
}
