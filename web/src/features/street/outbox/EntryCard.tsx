import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AlertIcon, CameraIcon, CheckIcon, HourglassIcon } from '@/shared/ui/icons';
import { useProgress } from '@/shared/uploads/progress';
import type { Entry } from '../queue/entry';
import styles from '../Street.module.css';
import { Refused } from './Refused';

const ICONS = { waiting: HourglassIcon, refused: AlertIcon, sent: CheckIcon };

/** One thing of the queue: what it is, how it stands with it, and what can be done about that. */
export function EntryCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation('street');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const Icon = ICONS[entry.state];
  const id = entry.what === 'action' ? entry.caseId : entry.done?.id;
  const number = entry.done?.number ?? (entry.what === 'action' ? entry.number : null);
  return (
    <li className={styles.entry} data-state={entry.state}>
      <p className={styles.cardTop}>
        <strong>
          {entry.what === 'report' ? t('outbox.report') : t(`cases:action.${entry.body.action}`, { ns: 'cases' })}
        </strong>
        <small>{times.relative(new Date(entry.madeAt).toISOString())}</small>
      </p>
      <p className={styles.cut}>{entry.title}</p>
      <p className={styles.entryState}>
        <Icon />
        <span>{t(`outbox.state.${entry.state}`)}</span>
        {entry.state === 'waiting' && <Progress entry={entry} />}
        {number && (id ? <Link to={paths.street(slug, `tasks/${id}`)}>{number}</Link> : <span>{number}</span>)}
        {entry.files.length > 0 && (
          <span className={styles.pictures}>
            <CameraIcon />
            {t('outbox.photos', { count: entry.files.length })}
          </span>
        )}
      </p>
      {entry.refusal && <Refused entry={entry} refusal={entry.refusal} />}
    </li>
  );
}

function Progress({ entry }: { entry: Entry }) {
  const { t } = useTranslation('street');
  const progress = useProgress(entry.key);
  if (progress) return <span>{t('outbox.share', { share: Math.floor((100 * progress.sent) / progress.total) })}</span>;
  return entry.tries > 0 ? <span>{t('outbox.tries', { count: entry.tries })}</span> : null;
}
