import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogEntry, Review } from '../api/types/patrol';
import { useTimes } from '../i18n/time';
import { useTenant } from '../tenant/TenantProvider';
import { CheckIcon, HourglassIcon, PinIcon, RouteIcon, StaffIcon } from '../ui/icons';
import styles from './Log.module.css';

const ICONS = { waiting: HourglassIcon, archived: CheckIcon, taken_up: RouteIcon };

interface Props {
  entries: LogEntry[];
  to: (id: string) => string;
  own: boolean;
}

/** Each self-handled report of a day: where, what, what was done about it, and what became of that. */
export function LogList({ entries, to, own }: Props) {
  const { t } = useTranslation('patrol');
  return (
    <ol className={styles.list} aria-label={t('list')}>
      {entries.map((entry) => (
        <li key={entry.caseId} className={styles.entry}>
          <Entry entry={entry} to={to} own={own} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, to, own }: { entry: LogEntry; to: Props['to']; own: boolean }) {
  const { t } = useTranslation('patrol');
  const times = useTimes(useTenant().timeZone);
  const { address, grid, unit } = entry;
  return (
    <>
      <div className={styles.top}>
        <time dateTime={entry.at}>{times.clock(entry.at)}</time>
        <h3>{entry.category?.name ?? t('without.category')}</h3>
        <Reviewed review={entry.review} />
        <Link className={styles.number} to={to(entry.caseId)}>
          {entry.number}
        </Link>
      </div>
      <p className={styles.where}>
        <PinIcon />
        <span>{[address ?? t('noAddress'), grid?.name].filter(Boolean).join(' · ')}</span>
      </p>
      <p className={styles.words}>{entry.description}</p>
      <p className={styles.words}>
        <b>{t('done')}</b> {entry.done ?? t('notKept')}
      </p>
      {!own && (
        <p className={styles.where}>
          <StaffIcon />
          <span>{[entry.personName, unit?.name].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {entry.photos.length > 0 && <Photos entry={entry} />}
    </>
  );
}

/** Never colour alone: an icon and a word. */
function Reviewed({ review }: { review: Review }) {
  const { t } = useTranslation('patrol');
  const Icon = ICONS[review];
  return (
    <span className={styles.review} data-review={review}>
      <Icon />
      {t(`review.${review}`)}
    </span>
  );
}

function Photos({ entry: { photos, number } }: { entry: LogEntry }) {
  const { t } = useTranslation('patrol');
  return (
    <ul className={styles.photos}>
      {photos.map((photo, at) => (
        <li key={photo.id}>
          <a href={photo.url} target="_blank" rel="noreferrer">
            <img
              src={photo.thumb}
              alt={t('photo', { role: t(`role.${photo.role}`), at: at + 1, number })}
              loading="lazy"
            />
            <span aria-hidden="true">{t(`role.${photo.role}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
