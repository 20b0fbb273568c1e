import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Stage } from '@/shared/api/types/cases';
import { useLabels } from '@/shared/cases/useLabels';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AlertIcon, CameraIcon, CheckIcon, HourglassIcon } from '@/shared/ui/icons';
import { useProgress } from '@/shared/uploads/progress';
import type { Entry, Refusal } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';

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

/** Why it was not taken; nothing of it is lost until the person says so. */
function Refused({ entry, refusal }: { entry: Entry; refusal: Refusal }) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { tryAnew, discard } = useQueue();
  const stale = refusal.status === 409;
  return (
    <>
      {refusal.current ? (
        <Changed current={refusal.current} />
      ) : (
        <p className={styles.warning}>{reason(refusal, t('outbox.notYours'))}</p>
      )}
      {refusal.requestId && (
        <p className={styles.soft}>
          {t('requestId', { ns: 'shared' })} <code>{refusal.requestId}</code>
        </p>
      )}
      <div className={styles.row}>
        {stale && entry.what === 'action' ? (
          <Link className="button primary" to={`${paths.street(slug, `tasks/${entry.caseId}`)}?again=${entry.key}`}>
            {t('outbox.lookAgain')}
          </Link>
        ) : (
          <button type="button" className="button" onClick={() => void tryAnew(entry)}>
            {t('outbox.again')}
          </button>
        )}
        <button type="button" className="button" onClick={() => void discard(entry)}>
          {t('outbox.discard')}
        </button>
      </div>
    </>
  );
}

function reason({ status, message, errors }: Refusal, notFound: string): string {
  if (status === 404) return notFound;
  return errors.map((one) => one.detail).join('；') || message;
}

function Changed({ current }: { current: NonNullable<Refusal['current']> }) {
  const { t } = useTranslation('street');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const { lastChange, stage } = current;
  return (
    <p className={styles.warning}>
      {t('outbox.changed', {
        who: lastChange.by.name,
        at: times.exact(lastChange.at),
        action: t(`cases:action.${lastChange.action}`, { ns: 'cases', defaultValue: lastChange.action }),
        stage: labels.stage(stage as Stage),
      })}
    </p>
  );
}
