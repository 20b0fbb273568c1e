import { useTranslation } from 'react-i18next';
import type { FacilityImport } from '@/shared/api/types/facilities';
import styles from './Imports.module.css';

/** How many rows there are, and what became or would become of them. */
export function Figures({ shown }: { shown: FacilityImport }) {
  const { t, i18n } = useTranslation('admin');
  const number = new Intl.NumberFormat(i18n.language);
  const figures = [
    ['rows', shown.rows],
    ['accepted', shown.accepted],
    ['rejected', shown.rejectedCount],
    ['duplicates', shown.duplicates],
    ['sites', shown.sites],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} data-bad={(name === 'rejected' && value > 0) || undefined}>
          <dt>{t(`imports.figure.${name}`)}</dt>
          <dd>{number.format(value ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
