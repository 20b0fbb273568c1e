import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useSchemes } from '../api';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './Facts.module.css';
import { whoOf } from './reporter';

/** Where, what, when, from whom, with whom; and how often it was given more time. */
export function Facts({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const { category, grid, reporter, unit, extensions, appeal } = shown;
  const schemes = useSchemes(useTenant().slug);
  const otherScheme =
    schemes && category && category.scheme !== schemes.current
      ? (schemes.items.find((one) => one.key === category.scheme)?.title ?? category.scheme)
      : null;
  const facts: [string, string | null][] = [
    [t('fact.address'), shown.address ?? t('noAddress')],
    [t('fact.category'), category && `${category.name}（${category.code}）${otherScheme ? ` · ${otherScheme}` : ''}`],
    [t('fact.grid'), grid ? `${grid.name}（${grid.code}）` : null],
    [t('fact.reported'), times.exact(shown.reportedAt)],
    [t('fact.source'), `${labels.source(shown.source)}（${t(`sourceClass.${shown.sourceClass}`)}）`],
    [t('fact.reporter'), whoOf(reporter) || t('fact.anonymous')],
    [t('fact.reportingUnit'), shown.reportingUnit?.name ?? null],
    [t('fact.unit'), unit?.name ?? null],
    [t('fact.handler'), shown.handler],
    [t('fact.extensions'), extensions > 0 ? t('fact.extended', { count: extensions }) : null],
    [t('fact.appeal'), appeal && t(`appeal.${appeal}`)],
    [t('fact.place'), `${shown.location.lng.toFixed(5)}, ${shown.location.lat.toFixed(5)}`],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
