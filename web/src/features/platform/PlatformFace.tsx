import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { paths } from '@/shared/paths';
import { SignedIn, useMe } from '@/shared/session/me';
import { StaffFrame } from '@/shared/staff/StaffFrame';
import { useAccent } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import styles from './Platform.module.css';
import { TenantsPage } from './TenantsPage';

const OnboardPage = lazy(() => import('./OnboardPage'));

/** The platform operator's console (平台运维): which cities this installation serves. */
export default function PlatformFace() {
  return (
    <SignedIn tenant="platform">
      <Platform />
    </SignedIn>
  );
}

function Platform() {
  const { t } = useTranslation('platform');
  const accent = useAccent(null);
  const me = useMe();
  return (
    <StaffFrame
      tenant="platform"
      name={t('title')}
      accent={accent}
      faces={[
        { to: paths.platform(), label: t('tenants.title') },
        { to: paths.cities(), label: t('shared:faces.cities', { ns: 'shared' }) },
      ]}
    >
      {me.permissions.includes('platform.manage') ? (
        <div className={styles.page}>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="new" element={<OnboardPage />} />
              <Route path="*" element={<TenantsPage />} />
            </Routes>
          </Suspense>
        </div>
      ) : (
        <EmptyNote title={t('noRight')} />
      )}
    </StaffFrame>
  );
}
