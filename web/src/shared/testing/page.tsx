import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import { Suspense, type ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { Profile } from '../api/types/tenants';
import { TenantProvider } from '../tenant/TenantProvider';
import cases from '../cases/locales/zh-CN.json';
import report from '../report/locales/zh-CN.json';
import shared from '../locales/zh-CN.json';

export const liuzhou: Profile = {
  slug: 'liuzhou',
  name: '柳州市',
  level: 'city',
  division: { code: '450200', name: '柳州市', path: ['广西壮族自治区', '柳州市'] },
  parent: { slug: 'guangxi', name: '广西壮族自治区' },
  accent: '#c8102e',
  phone: '0772-12319',
  centre: { lng: 109.4117, lat: 24.3146 },
  bounds: { west: 108.5, south: 23.8, east: 110.2, north: 26.1 },
  timeZone: 'Asia/Shanghai',
  demo: true,
  baseMap: null,
  labels: {},
};

/** Shows a part of a tenant's page as the app would, with its real texts; the profile is answered by the test's network. */
export async function showInTenant(
  part: ReactNode,
  {
    at = '/t/liuzhou/',
    path = '/t/:tenant/*',
    texts = {},
  }: { at?: string; path?: string; texts?: Record<string, object> } = {},
) {
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { shared, cases, report, ...texts } },
    defaultNS: 'shared',
    fallbackNS: 'cases',
    interpolation: { escapeValue: false },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[at]}>
        <TenantProvider tenant="liuzhou">
          <Suspense>
            <Routes>
              <Route path={path} element={part} />
            </Routes>
          </Suspense>
        </TenantProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
