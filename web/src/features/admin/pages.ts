import type { Me } from '@/shared/api/types/tenants';

export const PAGES = [
  { path: 'checklist', needs: 'tenant.manage' },
  { path: 'profile', needs: 'tenant.manage' },
  { path: 'units', needs: 'organisation.manage' },
  { path: 'grids', needs: 'organisation.manage' },
  { path: 'responsibility', needs: 'organisation.manage' },
  { path: 'groups', needs: 'organisation.manage' },
  { path: 'members', needs: 'tenant.manage' },
  { path: 'catalogue', needs: 'catalogue.manage' },
  { path: 'case-rules', needs: 'catalogue.manage' },
  { path: 'notices', needs: 'tenant.manage' },
  { path: 'calendar', needs: 'catalogue.manage' },
  { path: 'facilities', needs: 'facility.write' },
  { path: 'layers', needs: 'facility.write' },
  { path: 'availability', needs: 'tenant.manage' },
  { path: 'imports', needs: 'facility.write' },
  { path: 'links', needs: 'link.manage' },
  { path: 'sources', needs: 'tenant.manage' },
  { path: 'wechat', needs: 'tenant.manage' },
  { path: 'email', needs: 'tenant.manage' },
  { path: 'open311', needs: 'tenant.manage' },
  { path: 'video', needs: 'tenant.manage' },
  { path: 'machines', needs: 'tenant.manage' },
  { path: 'audit', needs: 'audit.read' },
] as const;

export type PagePath = (typeof PAGES)[number]['path'];

export function pagesFor(me: Me): PagePath[] {
  return PAGES.filter((page) => me.permissions.includes(page.needs)).map((page) => page.path);
}
