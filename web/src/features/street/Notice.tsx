import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { goToSignIn } from '@/shared/api/signIn';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AlertIcon, OfflineIcon } from '@/shared/ui/icons';
import { useCrew } from './Crew';
import { useQueue } from './queue/Queue';
import styles from './Street.module.css';

/** What stands in the way just now: no network, nobody signed in, something that was not taken. Nothing where nothing does. */
export function Notice() {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { standing } = useCrew();
  const { entries, going } = useQueue();
  const waiting = entries.filter((one) => one.state === 'waiting').length;
  const refused = entries.filter((one) => one.state === 'refused').length;
  if (standing === 'signed-out' || going === 'signed-out') {
    return (
      <div className={styles.notice} role="status" data-kind="signed-out">
        <AlertIcon />
        <span>{waiting > 0 ? t('notice.signedOutWaiting', { count: waiting }) : t('notice.signedOut')}</span>
        <button type="button" className="button primary" onClick={goToSignIn}>
          {t('notice.signIn')}
        </button>
      </div>
    );
  }
  if (refused > 0) {
    return (
      <div className={styles.notice} role="status" data-kind="refused">
        <AlertIcon />
        <span>{t('notice.refused', { count: refused })}</span>
        <Link className="button" to={paths.street(slug, 'outbox')}>
          {t('notice.look')}
        </Link>
      </div>
    );
  }
  if (standing === 'offline' || (going === 'offline' && waiting > 0)) {
    return (
      <div className={styles.notice} role="status" data-kind="offline">
        <OfflineIcon />
        <span>{waiting > 0 ? t('notice.offlineWaiting', { count: waiting }) : t('notice.offline')}</span>
      </div>
    );
  }
  return null;
}
