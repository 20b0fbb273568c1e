/** The faces of the product; each and all it needs arrive only where it is opened. */
export const faces = {
  cities: () => import('@/features/cities/CitiesFace'),
  portal: () => import('@/features/portal/PortalFace'),
  desk: () => import('@/features/desk/DeskFace'),
  street: () => import('@/features/street/StreetFace'),
  admin: () => import('@/features/admin/AdminFace'),
  platform: () => import('@/features/platform/PlatformFace'),
};

export type Face = keyof typeof faces;

/** The face that stands at an address, so that it can be fetched before anything else is known. */
export function faceOf(path: string): Face {
  if (/^\/platform(\/|$)/.test(path)) return 'platform';
  const [, tenant, page] = /^\/t\/([^/]+)(?:\/([^/]*))?/.exec(path) ?? [];
  if (!tenant) return 'cities';
  return page === 'desk' || page === 'street' || page === 'admin' ? page : 'portal';
}
