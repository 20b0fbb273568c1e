import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { LanguageSwitch } from '@/shared/i18n/LanguageSwitch';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { CameraIcon, InboxIcon, ListIcon, StaffIcon } from '@/shared/ui/icons';
import { useCrew } from './Crew';
import { useQueue } from './queue/Queue';
import styles from './Street.module.css';

export function StreetBar() {
  const { t } = useTranslation('street');
  const { slug, name } = useTenant();
  const { me } = useCrew();
  return (
    <header className={styles.bar}>
      <NavLink to={paths.street(slug)} className={styles.brand} end>
        <span className={styles.seal} aria-hidden="true">
          {[...name][0]}
        </span>
        <span className={styles.names}>
          <strong>{name}</strong>
          <small>
            {me.name}
            {me.unit && ` · ${me.unit.name}`}
          </small>
        </span>
      </NavLink>
      <LanguageSwitch />
      <NavLink to={paths.street(slug, 'outbox')} className={styles.person} aria-label={t('nav.person')}>
        <StaffIcon />
      </NavLink>
    </header>
  );
}

/** Below, where the thumb is. */
export function Tabs() {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { me } = useCrew();
  const { entries } = useQueue();
  const open = entries.filter((one) => one.state !== 'sent').length;
  const reports = me.permissions.includes('case.report');
  return (
    <nav className={styles.tabs} aria-label={t('nav.label')} data-tabs={reports ? 3 : 2}>
      <Tab to={paths.street(slug)} icon={<ListIcon />} label={t('nav.tasks')} end />
      {reports && <Tab to={paths.street(slug, 'report')} icon={<CameraIcon />} label={t('nav.report')} main />}
      <Tab to={paths.street(slug, 'outbox')} icon={<InboxIcon />} label={t('nav.outbox')} count={open} />
    </nav>
  );
}

interface TabProps {
  to: string;
  icon: ReactNode;
  label: string;
  count?: number;
  main?: boolean;
  end?: boolean;
}

function Tab({ to, icon, label, count = 0, main = false, end = false }: TabProps) {
  const { t } = useTranslation('street');
  return (
    <NavLink
      to={to}
      end={end}
      className={({ isActive }) => `${styles.tab} ${main ? styles.main : ''} ${isActive ? styles.here : ''}`}
    >
      {icon}
      <span>{label}</span>
      {count > 0 && (
        <b className={styles.count}>
          {count}
          <span className="visually-hidden"> {t('nav.open')}</span>
        </b>
      )}
    </NavLink>
  );
}
