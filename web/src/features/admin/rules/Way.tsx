import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import styles from './Way.module.css';
import { stationsOf } from './stations';
import type { Draft } from './rules';

/** The straight way of a case from report to end, under the names and within the times that are being written. */
export function Way({ draft }: { draft: Draft }) {
  const { t } = useTranslation('admin');
  const times = useTimes();
  return (
    <section className={styles.way} aria-labelledby="way-title">
      <h2 id="way-title">{t('case-rules.way')}</h2>
      <ol>
        {stationsOf(draft).map(({ stage, name, minutes, light }) => (
          <li key={stage} className={styles.station} data-light={light}>
            <b>{name ?? t(`shared:stage.${stage}`, { ns: 'shared' })}</b>
            {stage === 'handling' && <span>{t('case-rules.byCondition')}</span>}
            {minutes !== null && <span>{times.duration(minutes * 60)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
