import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { TenantProvider } from '@/shared/tenant/TenantProvider';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { faces } from './faces';
import { NoSuchPage } from './NoSuchPage';

const Cities = lazy(faces.cities);
const Portal = lazy(faces.portal);
const Desk = lazy(faces.desk);
const Street = lazy(faces.street);
const Admin = lazy(faces.admin);
const Platform = lazy(faces.platform);

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
          <Route path="street/*" element={<Street />} />
          <Route path="admin/*" element={<Admin />} />
          <Route path="*" element={<Portal />} />
        </Routes>
      </Suspense>
    </TenantProvider>
  );
}
