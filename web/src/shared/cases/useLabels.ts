import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/shared/api/types/cases';
import type { Stage } from '@/shared/api/types/lifecycle';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useRules } from './TenantRules';

/** Words for stages, roles and sources: the tenant's own where it has some, else ours. */
export function useLabels() {
  const { t, i18n } = useTranslation(['cases', 'shared']);
  const { labels } = useTenant();
  const names = useRules()?.names;
  const own = (key: string, ours: string, given: string) =>
    labels?.[key] ?? (i18n.exists(ours, { ns: ['cases', 'shared'] }) ? t(ours) : given);
  return {
    stage: (stage: Stage) => names?.[stage] ?? labels?.[`stage.${stage}`] ?? t(`shared:stage.${stage}`),
    role: (role: string) => own(`role.${role}`, `cases:role.${role}`, role),
    source: (source: string) => own(`source.${source}`, `cases:source.${source}`, source),
    title: (row: CaseRow) => row.category?.name ?? t('cases:uncategorised'),
  };
}
