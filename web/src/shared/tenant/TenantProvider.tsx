import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Profile } from '../api/types/tenants';
import { paths } from '../paths';
import { DemoRibbon } from '../ui/DemoRibbon';
import { ErrorNote } from '../ui/ErrorNote';
import { PageSkeleton } from '../ui/Skeleton';
import { accentOf, type Accent } from './colour';
import { profileOf } from './profile';
import { useDark } from './useDark';

const Current = createContext<Profile | null>(null);

/** The tenant that the page belongs to; every page under `/t/:tenant` stands inside it. */
export function useTenant(): Profile {
  const profile = useContext(Current);
  if (!profile) throw new Error('used outside a tenant’s page');
  return profile;
}

export function TenantProvider({ tenant, children }: { tenant: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(profileOf(tenant));
  useAccent(data?.accent);
  const name = data?.name;
  useLayoutEffect(() => {
    if (!name) return;
    document.title = name;
    // put on a home screen, the portal, or the street face, is this city's, under its name
    const street = location.pathname.startsWith(paths.street(tenant));
    document
      .querySelector('link[rel=manifest]')
      ?.setAttribute('href', paths.api(tenant, `profile/${street ? 'street' : 'manifest'}.webmanifest`));
  }, [name, tenant]);
  if (data) {
    return (
      <Current value={data}>
        {data.demo && <DemoRibbon />}
        {children}
      </Current>
    );
  }
  if (!error) return <PageSkeleton />;
  if (!isProblem(error) || error.status !== 404) return <ErrorNote page error={error} retry={refetch} />;
  return (
    <ErrorNote page error={error} title={t('error.tenant')}>
      <a className="button" href={paths.cities()}>
        {t('faces.cities')}
      </a>
    </ErrorNote>
  );
}

/** The accent as CSS variables, and as values for what does not read CSS (the map, antd). */
export function useAccent(colour: string | null | undefined): Accent {
  const dark = useDark();
  const accent = useMemo(() => accentOf(colour, dark), [colour, dark]);
  useLayoutEffect(() => {
    const style = document.documentElement.style;
    style.setProperty('--accent', accent.fill);
    style.setProperty('--on-accent', accent.onFill);
    style.setProperty('--accent-text', accent.text);
  }, [accent]);
  return accent;
}
