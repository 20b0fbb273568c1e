import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import { LanguageSwitch } from '@/shared/i18n/LanguageSwitch';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ListIcon, MapIcon, PhoneIcon, PlusIcon, StaffIcon } from '@/shared/ui/icons';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import styles from './PortalFace.module.css';
import { useSending } from './report/useSending';

const mapPage = () => import('./map/MapPage');
if (/^\/t\/[^/]+\/(map)?$/.test(location.pathname)) void mapPage(); // most come for the map: it need not wait for the frame
const MapPage = lazy(mapPage);
const ReportPage = lazy(() => import('./report/ReportPage'));
const TrackPage = lazy(() => import('./track/TrackPage'));
const NoPage = lazy(() => import('./NoPage'));

/** What citizens open on their phones (市民门户): the map, a report, and what became of it. */
export default function PortalFace() {
  const { t } = useTranslation('portal');
  const { slug } = useTenant();
  useSending(slug);
  return (
    <div className={styles.portal}>
      <a className="skip" href="#content">
        {t('skip', { ns: 'shared' })}
      </a>
      <PortalBar />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Routes>
            <Route index element={<MapPage />} />
            <Route path="map" element={<MapPage />} />
            <Route path="report" element={<ReportPage />} />
            <Route path="track/:code?" element={<TrackPage />} />
            <Route path="*" element={<NoPage />} />
          </Routes>
        </Suspense>
      </main>
      <nav className={styles.tabs} aria-label={t('nav.label')}>
        <Tab to={paths.map(slug)} icon={<MapIcon />} label={t('nav.map')} />
        <Tab to={paths.report(slug)} icon={<PlusIcon />} label={t('nav.report')} main />
        <Tab to={paths.trackSearch(slug)} icon={<ListIcon />} label={t('nav.track')} />
      </nav>
    </div>
  );
}

function Tab({ to, icon, label, main = false }: { to: string; icon: ReactNode; label: string; main?: boolean }) {
  return (
    <NavLink
      to={to}
      className={({ isActive }) => `${styles.tab} ${main ? styles.main : ''} ${isActive ? styles.here : ''}`}
    >
      {icon}
      <span>{label}</span>
    </NavLink>
  );
}

function PortalBar() {
  const { t } = useTranslation('portal');
  const { slug, name, phone } = useTenant();
  return (
    <header className={styles.bar}>
      <NavLink to={paths.portal(slug)} className={styles.brand} end>
        <span className={styles.seal} aria-hidden="true">
          {[...name][0]}
        </span>
        <span className={styles.names}>
          <strong>{name}</strong>
          <small>{t('subtitle')}</small>
        </span>
      </NavLink>
      {phone && (
        <a className={styles.phone} href={`tel:${phone}`} aria-label={t('call', { phone })}>
          <PhoneIcon />
          <span>{phone}</span>
        </a>
      )}
      <LanguageSwitch />
      <a className={styles.staff} href={paths.desk(slug)} title={t('signIn', { ns: 'shared' })}>
        <StaffIcon />
        <span className={styles.staffWord}>{t('signIn', { ns: 'shared' })}</span>
      </a>
    </header>
  );
}
