import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { TenantProvider } from '@/shared/tenant/TenantProvider';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { NoSuchPage } from './NoSuchPage';

// a face and all it needs arrive only where it is opened
const Cities = lazy(() => import('@/features/cities/CitiesFace'));
const Portal = lazy(() => import('@/features/portal/PortalFace'));
const Desk = lazy(() => import('@/features/desk/DeskFace'));
const Admin = lazy(() => import('@/features/admin/AdminFace'));
const Platform = lazy(() => import('@/features/platform/PlatformFace'));

/** Which face stands at which address. */
export function Pages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route index element={<Cities />} />
        <Route path="platform/*" element={<Platform />} />
        <Route path="t/:tenant/*" element={<TenantPages />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </Suspense>
  );
}

function TenantPages() {
  const { tenant = '' } = useParams();
  return (
    <TenantProvider key={tenant} tenant={tenant}>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          <Route path="desk/*" element={<Desk />} />
          <Route path="admin/*" element={<Admin />} />
          <Route path="*" element={<Portal />} />
        </Routes>
      </Suspense>
    </TenantProvider>
  );
}
