import { LogPage } from '@/shared/patrol/LogPage';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useCrew } from './Crew';

/** What whoever works with this phone put right themselves on a day (我的日报). */
export default function DayPage() {
  const { slug } = useTenant();
  const { me } = useCrew();
  return <LogPage person={me.username} to={(id) => paths.street(slug, `tasks/${id}`)} />;
}
