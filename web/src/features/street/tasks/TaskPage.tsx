import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { CaseDetail } from '@/shared/api/types/cases';
import { useLabels } from '@/shared/cases/useLabels';
import { useTimes } from '@/shared/i18n/time';
import { appsFor, navigationLink } from '@/shared/map/navigation';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { BackIcon, RouteIcon } from '@/shared/ui/icons';
import { HazardBadge, ProgressLightBadge } from '@/shared/ui/Lights';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { useCrew } from '../Crew';
import styles from '../Street.module.css';
import { Dock } from './Dock';
import { DueBadge } from './DueBadge';
import { Pictures } from './Pictures';
import { Story } from './Story';
import { useCase } from './useTasks';

/** One task: what is to be done, where, by when, what happened so far, and the buttons to do it. */
export function TaskPage() {
  const { t } = useTranslation('street');
  const { id = '' } = useParams();
  const again = useSearchParams()[0].get('again');
  const { slug, timeZone } = useTenant();
  const { me } = useCrew();
  const times = useTimes(timeZone);
  const found = useCase(slug, me, id);
  if (found.isPending) return <PageSkeleton />;
  if (!found.data) return <ErrorNote page error={found.error} retry={found.refetch} />;
  const { value, old, at } = found.data;
  return (
    <div className={styles.column}>
      <Link to={paths.street(slug)} className={styles.back}>
        <BackIcon />
        {t('task.back')}
      </Link>
      {old && (
        <p className={styles.soft} role="status">
          {t('task.old', { ago: times.relative(new Date(at).toISOString()) })}
        </p>
      )}
      <Head shown={value} />
      <Pictures photos={value.photos} of={value.id} label={t('task.photos')} />
      <Story shown={value} />
      <Dock key={`${value.id} ${again}`} shown={value} refused={again} />
    </div>
  );
}

function Head({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('street');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const name = shown.address ?? labels.title(shown);
  return (
    <header className={styles.part}>
      <h1>{labels.title(shown)}</h1>
      <p className={styles.lights}>
        {shown.hazard && <HazardBadge why={shown.hazard} />}
        <ProgressLightBadge light={shown.progressLight} word={labels.stage(shown.stage)} />
        <DueBadge row={shown} />
      </p>
      <p className={styles.words}>{shown.description}</p>
      <dl className={styles.facts}>
        {[
          [t('task.number'), shown.number],
          [t('task.address'), shown.address ?? t('cases:noAddress', { ns: 'cases' })],
          [t('task.due'), shown.dueAt ? times.exact(shown.dueAt) : null],
          [t('task.handler'), shown.handler],
        ].map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <nav className={styles.row} aria-label={t('report:navigate.label', { ns: 'report' })}>
        {appsFor(navigator.userAgent)
          .slice(0, 3)
          .map((app) => (
            <a
              key={app}
              className="button"
              href={navigationLink(app, { ...shown.location, name }, 'drive')}
              target="_blank"
              rel="noreferrer"
            >
              <RouteIcon />
              {t(`report:navigate.app.${app}`, { ns: 'report' })}
            </a>
          ))}
      </nav>
    </header>
  );
}
