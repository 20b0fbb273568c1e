/** Every address of the product in one place; pages link only through these. */
export const paths = {
  cities: () => '/',
  platform: () => '/platform',
  portal: (tenant: string) => `/t/${tenant}/`,
  map: (tenant: string) => `/t/${tenant}/map`,
  report: (tenant: string) => `/t/${tenant}/report`,
  trackSearch: (tenant: string) => `/t/${tenant}/track`,
  track: (tenant: string, code: string) => `/t/${tenant}/track/${encodeURIComponent(code)}`,
  desk: (tenant: string) => `/t/${tenant}/desk`,
  deskCase: (tenant: string, id: string) => `/t/${tenant}/desk/cases/${id}`,
  deskRegister: (tenant: string) => `/t/${tenant}/desk/register`,
  street: (tenant: string, page = '') => `/t/${tenant}/street${page && `/${page}`}`,
  admin: (tenant: string, page = '') => `/t/${tenant}/admin${page && `/${page}`}`,
  signIn: (tenant: string, back: string) => `/t/${tenant}/auth/login?return=${encodeURIComponent(back)}`,
  api: (tenant: string, path: string) => `/t/${tenant}/api/${path}`,
} as const;
