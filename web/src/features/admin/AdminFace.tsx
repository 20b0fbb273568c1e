import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import { paths } from '@/shared/paths';
import { SignedIn, useMe } from '@/shared/session/me';
import { useFaces } from '@/shared/staff/faces';
import { StaffFrame } from '@/shared/staff/StaffFrame';
import { useAccent, useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import styles from './AdminFace.module.css';
import { pagesFor, type PagePath } from './pages';

const ELEMENTS: Record<PagePath, ReturnType<typeof lazy>> = {
  checklist: lazy(() => import('./checklist/ChecklistPage')),
  profile: lazy(() => import('./profile/ProfilePage')),
  units: lazy(() => import('./units/UnitsPage')),
  grids: lazy(() => import('./grids/GridsPage')),
  responsibility: lazy(() => import('./responsibility/ResponsibilityPage')),
  groups: lazy(() => import('./groups/GroupsPage')),
  members: lazy(() => import('./members/MembersPage')),
  catalogue: lazy(() => import('./catalogue/CataloguePage')),
  'case-rules': lazy(() => import('./rules/CaseRulesPage')),
  notices: lazy(() => import('./notices/NoticesPage')),
  calendar: lazy(() => import('./calendar/CalendarPage')),
  facilities: lazy(() => import('./facilities/FacilitiesPage')),
  layers: lazy(() => import('./layers/LayersPage')),
  availability: lazy(() => import('./availability/AvailabilityPage')),
  imports: lazy(() => import('./imports/ImportsPage')),
  links: lazy(() => import('./links/LinksPage')),
  sources: lazy(() => import('./sources/SourcesPage')),
  wechat: lazy(() => import('./wechat/WeChatPage')),
  email: lazy(() => import('./email/EmailPage')),
  open311: lazy(() => import('./open311/Open311Page')),
  video: lazy(() => import('./video/VideoPage')),
  machines: lazy(() => import('./machines/MachinesPage')),
  audit: lazy(() => import('./audit/AuditPage')),
};
const ImportPage = lazy(() => import('./imports/ImportPage'));
const SignsPage = lazy(() => import('./signs/SignsPage'));
const GridImportPage = lazy(() => import('./grids/GridImportPage'));

/** Administration (城市管理员): where a city is brought online and kept in order. */
export default function AdminFace() {
  const { slug } = useTenant();
  return (
    <SignedIn tenant={slug}>
      <Admin />
    </SignedIn>
  );
}

function Admin() {
  const { t } = useTranslation('admin');
  const { slug, name, accent } = useTenant();
  const colours = useAccent(accent);
  const faces = useFaces(slug);
  const pages = pagesFor(useMe());
  const first = pages[0];
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // on a phone the pages lie in one line that is wider than the screen
    nav.current?.querySelector(`[href="${pathname}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <StaffFrame tenant={slug} name={name} accent={colours} faces={faces}>
      {first ? (
        <div className={styles.admin}>
          <nav ref={nav} className={styles.nav} aria-label={t('title')}>
            {pages.map((page) => (
              <NavLink
                key={page}
                to={paths.admin(slug, page)}
                className={({ isActive }) => (isActive ? styles.here : undefined)}
              >
                {t(`${page}.title`)}
              </NavLink>
            ))}
          </nav>
          <div className={styles.page}>
            <Suspense fallback={<PageSkeleton />}>
              <Routes>
                {pages.map((page) => {
                  const Page = ELEMENTS[page];
                  return <Route key={page} path={page} element={<Page />} />;
                })}
                {pages.includes('imports') && <Route path="imports/:id" element={<ImportPage />} />}
                {pages.includes('facilities') && <Route path="facilities/signs" element={<SignsPage />} />}
                {pages.includes('grids') && <Route path="grids/:id" element={<GridImportPage />} />}
                <Route path="*" element={<Navigate replace to={paths.admin(slug, first)} />} />
              </Routes>
            </Suspense>
          </div>
        </div>
      ) : (
        <EmptyNote title={t('noRight')}>
          <p>{t('noRightHint')}</p>
        </EmptyNote>
      )}
    </StaffFrame>
  );
}
