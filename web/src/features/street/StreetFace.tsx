import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation } from 'react-router';
import { GivenRules } from '@/shared/cases/TenantRules';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { CrewOf, useCrew } from './Crew';
import { Notice } from './Notice';
import { Outbox } from './outbox/Outbox';
import { QueueOf } from './queue/Queue';
import styles from './Street.module.css';
import { StreetBar, Tabs } from './StreetBar';
import { TaskList } from './tasks/TaskList';
import { TaskPage } from './tasks/TaskPage';
import { useStreetRules } from './tasks/useTasks';
import { useReadyOffline } from './useReadyOffline';

const DayPage = lazy(() => import('./DayPage'));
const ReportPage = lazy(() => import('./report/ReportPage'));

/** What grid staff and handlers carry on the street (街面): report, my tasks, and what waits to be sent. */
export default function StreetFace() {
  const { slug } = useTenant();
  return (
    <CrewOf tenant={slug}>
      {({ me }) => (
        <QueueOf key={me.username} tenant={slug} username={me.username}>
          <Street />
        </QueueOf>
      )}
    </CrewOf>
  );
}

function Street() {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { me } = useCrew();
  const rules = useStreetRules(slug, me);
  const ready = useReadyOffline(slug);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    // what was pressed is gone with its page: the next key begins where the new one does, not at the top of the browser
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <GivenRules rules={rules}>
      <div className={styles.street} data-offline-ready={ready || undefined}>
        <a className="skip" href="#content">
          {t('skip', { ns: 'shared' })}
        </a>
        <StreetBar />
        <Notice />
        <main ref={main} id="content" className={styles.content} tabIndex={-1}>
          {me.permissions.includes('case.read') ? <StreetPages /> : <NoRight />}
        </main>
        <Tabs />
      </div>
    </GivenRules>
  );
}

function StreetPages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route path="report" element={<ReportPage />} />
        <Route path="day" element={<DayPage />} />
        <Route path="outbox" element={<Outbox />} />
        <Route path="tasks/:id" element={<TaskPage />} />
        <Route path="*" element={<TaskList />} />
      </Routes>
    </Suspense>
  );
}

function NoRight() {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  return (
    <EmptyNote title={t('noRight')}>
      <p>{t('noRightHint')}</p>
      <a className="button" href={paths.portal(slug)}>
        {t('faces.portal', { ns: 'shared' })}
      </a>
    </EmptyNote>
  );
}
