import { LogPage } from '@/shared/patrol/LogPage';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';

/** What collectors put right themselves on a day (网格日报), as the desk, a unit or a collector may see it. */
export default function DailyLogPage() {
  const { slug } = useTenant();
  return <LogPage to={(id) => paths.deskCase(slug, id)} />;
}
