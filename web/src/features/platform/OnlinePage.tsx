import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Onboarded } from '@/shared/api/types/platform';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { ShownOnce } from '@/shared/staff/ShownOnce';
import styles from './Platform.module.css';

/** A city is online: its address and its first administrator's password, once. */
export function OnlinePage({ online, another }: { online: Onboarded; another: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <div className={styles.result}>
      <PageHead title={t('online.title', { name: online.tenant.name })} lead={t('online.lead')} />
      <ShownOnce
        lines={[
          [t('online.address'), online.address],
          [t('online.signIn'), new URL(paths.admin(online.tenant.id), location.origin).href],
          [t('onboard.username'), online.administrator.username],
          [t('online.password'), online.administrator.initialPassword],
        ]}
      />
      <p>{t('online.next')}</p>
      <div className={styles.buttons}>
        <Link className="button primary" to={paths.platform()}>
          {t('online.back')}
        </Link>
        <Button size="large" onClick={another}>
          {t('online.another')}
        </Button>
      </div>
    </div>
  );
}
