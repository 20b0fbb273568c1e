import { useTenant } from '@/shared/tenant/TenantProvider';

/** What citizens open on their phones (市民门户). */
export default function PortalFace() {
  return <h1>{useTenant().name}</h1>;
}
