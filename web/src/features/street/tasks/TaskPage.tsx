import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { CaseAction, CaseDetail } from '@/shared/api/types/cases';
import { isRefusal } from '@/shared/cases/needs';
import { useRules } from '@/shared/cases/TenantRules';
import { useLabels } from '@/shared/cases/useLabels';
import { useTimes } from '@/shared/i18n/time';
import { appsFor, navigationLink } from '@/shared/map/navigation';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { BackIcon, HourglassIcon, RouteIcon } from '@/shared/ui/icons';
import { HazardBadge, ProgressLightBadge } from '@/shared/ui/Lights';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { useCrew } from '../Crew';
import type { QueuedAction } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { ActionSheet } from './ActionSheet';
import { possibleAfter } from './actions';
import { DueBadge } from './DueBadge';
import { Pictures } from './Pictures';
import { Story } from './Story';
import { useCase } from './useTasks';

/** One task: what is to be done, where, by when, what happened so far, and the buttons to do it. */
export function TaskPage() {
  const { t } = useTranslation('street');
  const { id = '' } = useParams();
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
      <Dock shown={value} />
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

/** What this person can do now, also while what they did before is still to be sent. */
function Dock({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const rules = useRules();
  const { entries } = useQueue();
  const [params, setParams] = useSearchParams();
  const again = entries.find((one) => one.key === params.get('again')) as QueuedAction | undefined;
  const [chosen, choose] = useState<CaseAction | null>(again?.body.action ?? null);
  const own = entries.filter((one): one is QueuedAction => one.what === 'action' && one.caseId === shown.id);
  const refused = own.find((one) => one.state === 'refused' && one !== again);
  const waiting = again ? [] : own.filter((one) => one.state === 'waiting');
  const actions = possibleAfter(
    shown.actions,
    waiting.map((one) => one.body.action),
    rules,
  );
  const possible = actions.find((one) => one.action === chosen);
  if (possible) {
    return (
      <ActionSheet
        key={possible.action}
        shown={shown}
        possible={possible}
        ahead={waiting.length}
        again={again ?? null}
        leave={() => {
          choose(null);
          setParams({}, { replace: true });
        }}
      />
    );
  }
  if (refused) {
    return (
      <div className={styles.dock}>
        <p className={styles.warning}>
          {t('task.refused', { action: t(`cases:action.${refused.body.action}`, { ns: 'cases' }) })}
        </p>
        <Link className="button primary" to={paths.street(slug, 'outbox')}>
          {t('notice.look')}
        </Link>
      </div>
    );
  }
  return (
    <div className={styles.dock}>
      {waiting.map((one) => (
        <p key={one.key} className={styles.waits} role="status">
          <HourglassIcon />
          {t('task.waiting', { action: t(`cases:action.${one.body.action}`, { ns: 'cases' }) })}
        </p>
      ))}
      {again && chosen && (
        <p className={styles.warning}>{t('task.notAny', { action: t(`cases:action.${chosen}`, { ns: 'cases' }) })}</p>
      )}
      {actions.length === 0 && waiting.length === 0 && <p className={styles.soft}>{t('task.nothing')}</p>}
      <div className={styles.actions} role="group" aria-label={t('task.actions')}>
        {actions.map(({ action, primary }) => (
          <button
            key={action}
            type="button"
            className={`button ${primary ? `primary ${styles.first}` : ''} ${isRefusal(action) ? styles.refusal : ''}`}
            onClick={() => choose(action)}
          >
            {t(`cases:action.${action}`, { ns: 'cases' })}
          </button>
        ))}
      </div>
    </div>
  );
}
