import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { waitingIn } from '@/shared/disputes/api';
import { paths } from '@/shared/paths';
import {
  CheckIcon,
  ClockIcon,
  HourglassIcon,
  ListIcon,
  MapIcon,
  OfflineIcon,
  PlusIcon,
  RiseIcon,
  StaffIcon,
} from '@/shared/ui/icons';
import type { Liveness } from './live/useCaseStream';
import { levelsPath } from './levels/api';
import styles from './Toolbar.module.css';
import { mailCountIn } from './mail/mail';
import { watchedIn } from './watch/watch';

interface Props {
  tenant: string;
  liveness: Liveness;
  mayRegister: boolean;
  /** Whether the person looks at what cameras saw, and at mail that waits. */
  mayWatch: boolean;
  renew: () => void;
  help: () => void;
  views: () => void;
  /** Whether the map is shown. */
  mapped: boolean;
  map: () => void;
}

const ICONS = { live: CheckIcon, connecting: HourglassIcon, broken: OfflineIcon };

/** Above the list: whether it is live, a new case, the keys. */
export function Toolbar({ tenant, liveness, mayRegister, mayWatch, renew, help, views, mapped, map }: Props) {
  const { t } = useTranslation('desk');
  const Icon = ICONS[liveness];
  const watched = useQuery({ ...watchedIn(tenant), enabled: mayWatch }).data ?? 0;
  const toDecide = useQuery(waitingIn(tenant)).data ?? 0;
  const mails = useQuery({ ...mailCountIn(tenant), enabled: mayWatch }).data ?? 0;
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
      <button type="button" className={styles.tool} onClick={views} aria-keyshortcuts="=" title={t('views.key')}>
        <ListIcon />
        {t('views.button')}
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={map}
        aria-pressed={mapped}
        aria-keyshortcuts="0"
        title={t('map.key')}
      >
        <MapIcon />
        {t('map.button')}
      </button>
      <Link className={styles.tool} to={levelsPath(tenant)}>
        <StaffIcon />
        {t('levels.title')}
      </Link>
      <Link className={styles.tool} to={paths.hotSpots(tenant)}>
        <RiseIcon />
        {t('hot.title')}
      </Link>
      <Link className={styles.tool} to={paths.dailyLog(tenant)}>
        <ClockIcon />
        {t('log.button')}
      </Link>
      <button type="button" className={styles.quiet} onClick={help} aria-keyshortcuts="?">
        {t('keys.button')}
      </button>
      {watched > 0 && (
        <Link className={`button ${styles.watch}`} to={paths.deskVideo(tenant)}>
          {t('watch.button')} <b>{watched}</b>
        </Link>
      )}
      {toDecide > 0 && (
        <Link className={`button ${styles.watch}`} to={paths.deskToDecide(tenant)}>
          {t('toDecide')} <b>{toDecide}</b>
        </Link>
      )}
      {mails > 0 && (
        <Link className={`button ${styles.watch}`} to={paths.deskMail(tenant)}>
          {t('mail.button')} <b>{mails}</b>
        </Link>
      )}
      {mayRegister && (
        <Link className={`button primary ${styles.new}`} to={paths.deskRegister(tenant)} aria-keyshortcuts="c">
          <PlusIcon />
          {t('register.button')}
        </Link>
      )}
    </div>
  );
}
