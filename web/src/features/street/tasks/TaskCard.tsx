import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseRow } from '@/shared/api/types/cases';
import type { LngLat } from '@/shared/api/types/common';
import { useLabels } from '@/shared/cases/useLabels';
import { distanceText, metresBetween } from '@/shared/map/distance';
import { appsFor, navigationLink } from '@/shared/map/navigation';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { HourglassIcon, PinIcon, RouteIcon } from '@/shared/ui/icons';
import { HazardBadge, ProgressLightBadge } from '@/shared/ui/Lights';
import styles from '../Street.module.css';
import { DueBadge } from './DueBadge';

interface Props {
  row: CaseRow;
  here: LngLat | null;
  /** Something was done to it that is still to be sent. */
  waiting: boolean;
}

/** One task: what, how urgent, how far, and the way there. */
export function TaskCard({ row, here, waiting }: Props) {
  const { t, i18n } = useTranslation('street');
  const labels = useLabels();
  const { slug } = useTenant();
  const [app] = appsFor(navigator.userAgent);
  const name = row.address ?? labels.title(row);
  return (
    <li className={styles.card}>
      <Link to={paths.street(slug, `tasks/${row.id}`)} className={styles.cardLink}>
        <span className={styles.cardTop}>
          <strong>{labels.title(row)}</strong>
          <small>{row.number}</small>
        </span>
        <span className={styles.cut}>{row.description}</span>
        <span className={styles.lights}>
          {row.hazard && <HazardBadge why={row.hazard} />}
          <ProgressLightBadge light={row.progressLight} word={labels.stage(row.stage)} />
          <DueBadge row={row} />
          {waiting && (
            <span className={styles.waits}>
              <HourglassIcon />
              {t('tasks.waiting')}
            </span>
          )}
        </span>
        <span className={styles.where}>
          <PinIcon />
          <span>{row.address ?? t('cases:noAddress', { ns: 'cases' })}</span>
          {here && <b>{distanceText(i18n.language, metresBetween(here, row.location))}</b>}
        </span>
      </Link>
      {app && (
        <a
          className={`button ${styles.go}`}
          href={navigationLink(app, { ...row.location, name }, 'drive')}
          target="_blank"
          rel="noreferrer"
          aria-label={t('tasks.navigate', { place: name })}
        >
          <RouteIcon />
        </a>
      )}
    </li>
  );
}
