import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { paths } from '@/shared/paths';
import { SignedIn, useMe } from '@/shared/session/me';
import { useFaces } from '@/shared/staff/faces';
import { StaffFrame } from '@/shared/staff/StaffFrame';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { DeskPage } from './DeskPage';
import { Bell } from './inbox/Bell';
import { Inbox } from './inbox/Inbox';
import { TenantRules } from '@/shared/cases/TenantRules';

const RatingsPage = lazy(() => import('./ratings/RatingsPage'));
const DailyLogPage = lazy(() => import('./DailyLogPage'));
const SupervisionPage = lazy(() => import('./supervision/SupervisionPage'));
const MatterPage = lazy(() => import('./supervision/MatterPage'));
const RegisterPage = lazy(() => import('./register/RegisterPage'));
const BatchesPage = lazy(() => import('./batches/BatchesPage'));
const BatchPage = lazy(() => import('./batches/BatchPage'));
const WatchPage = lazy(() => import('./watch/WatchPage'));
const LevelsPage = lazy(() => import('./levels/LevelsPage'));
const HotSpotsPage = lazy(() => import('./hotspots/HotSpotsPage'));
const MailPage = lazy(() => import('./mail/MailPage'));
const OwnershipPage = lazy(() => import('@/shared/disputes/OwnershipPage'));
const ToDecidePage = lazy(() => import('@/shared/disputes/ToDecidePage'));

/** The desk (工作台): where seat staff carry cases on. */
export default function DeskFace() {
  const { slug } = useTenant();
  return (
    <SignedIn tenant={slug}>
      <Desk />
    </SignedIn>
  );
}

function Desk() {
  const { t } = useTranslation('desk');
  const { slug, name, accent } = useTenant();
  const colours = useAccent(accent);
  const me = useMe();
  const faces = useFaces(slug);
  const [inbox, setInbox] = useState(false);
  const ring = useCallback(() => setInbox(true), []);
  const mayRead = me.permissions.includes('case.read');
  const accepts = me.permissions.includes('case.accept');
  return (
    <StaffFrame
      tenant={slug}
      name={name}
      accent={colours}
      faces={faces}
      tools={mayRead && <Bell tenant={slug} ring={ring} />}
    >
      {mayRead ? (
        <TenantRules tenant={slug}>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="register" element={<RegisterPage />} />
              {accepts && <Route path="video" element={<WatchPage />} />}
              {accepts && <Route path="mail" element={<MailPage />} />}
              {accepts && <Route path="batches" element={<BatchesPage />} />}
              {accepts && <Route path="batches/:batch" element={<BatchPage />} />}
              <Route path="ratings" element={<RatingsPage />} />
              <Route path="daily-log" element={<DailyLogPage />} />
              <Route path="supervision" element={<SupervisionPage />} />
              <Route path="supervision/:id" element={<MatterPage />} />
              <Route path="levels" element={<LevelsPage />} />
              <Route path="hot-spots" element={<HotSpotsPage />} />
              <Route path="ownership" element={<OwnershipPage />} />
              <Route path="ownership/decide" element={<ToDecidePage />} />
              <Route path="cases/:id" element={<DeskPage ring={ring} />} />
              <Route path="*" element={<DeskPage ring={ring} />} />
            </Routes>
          </Suspense>
          <Inbox tenant={slug} open={inbox} close={() => setInbox(false)} />
        </TenantRules>
      ) : (
        <EmptyNote title={t('noRight')}>
          <p>{t('noRightHint')}</p>
          <a className="button" href={paths.admin(slug)}>
            {t('shared:faces.admin', { ns: 'shared' })}
          </a>
        </EmptyNote>
      )}
    </StaffFrame>
  );
}
