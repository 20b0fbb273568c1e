import { useTranslation } from 'react-i18next';
import type { LogSum } from '../api/types/patrol';
import styles from './Log.module.css';

/** How much was put right by whom, where, or of what kind: a plain table. */
export function Sums({ what, sums }: { what: 'person' | 'grid' | 'category'; sums: LogSum[] }) {
  const { t } = useTranslation('patrol');
  return (
    <table className={styles.table}>
      <caption>{t(`totals.${what}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`by.${what}`)}</th>
          <th scope="col">{t('sum.reports')}</th>
          <th scope="col">{t('sum.waiting')}</th>
          <th scope="col">{t('sum.archived')}</th>
          <th scope="col">{t('sum.takenUp')}</th>
        </tr>
      </thead>
      <tbody>
        {sums.map((one) => (
          <tr key={one.key ?? ''}>
            <th scope="row">{one.name ?? one.key ?? t(`without.${what}`)}</th>
            <td>{one.reports}</td>
            <td>{one.waiting}</td>
            <td>{one.archived}</td>
            <td>{one.takenUp}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
