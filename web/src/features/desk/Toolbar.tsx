import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import { CheckIcon, HourglassIcon, OfflineIcon, PlusIcon } from '@/shared/ui/icons';
import type { Liveness } from './live/useCaseStream';
import styles from './Toolbar.module.css';

interface Props {
  tenant: string;
  liveness: Liveness;
  mayRegister: boolean;
  renew: () => void;
  help: () => void;
}

const ICONS = { live: CheckIcon, connecting: HourglassIcon, broken: OfflineIcon };

/** Above the list: whether it is live, a new case, the keys. */
export function Toolbar({ tenant, liveness, mayRegister, renew, help }: Props) {
  const { t } = useTranslation('desk');
  const Icon = ICONS[liveness];
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.live}
        data-live={liveness}
        onClick={renew}
        title={t('live.renew')}
        aria-label={`${t(`live.${liveness}`)} · ${t('live.renew')}`}
      >
        <Icon />
        <span role="status">{t(`live.${liveness}`)}</span>
      </button>
      <button type="button" className={styles.quiet} onClick={help} aria-keyshortcuts="?">
        {t('keys.button')}
      </button>
      {mayRegister && (
        <Link className={`button primary ${styles.new}`} to={paths.deskRegister(tenant)} aria-keyshortcuts="c">
          <PlusIcon />
          {t('register.button')}
        </Link>
      )}
    </div>
  );
}
