import type { UseQueryResult } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, SimilarCase } from '@/shared/api/types/cases';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMessage } from '@/shared/ui/useMessage';
import { Nearness } from '../case/Nearness';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './Dock.module.css';
import type { Of } from './Field';

interface Props extends Of<string | null> {
  shown: CaseDetail;
  similar: UseQueryResult<SimilarCase[]>;
}

/** The case that a report belongs to, one of those that may be about the same. */
export function IntoField({ shown, similar, value, wrong, change }: Props) {
  const { t } = useTranslation('desk');
  const message = useMessage();
  const id = useId();
  if (shown.reports > 1) return <p className={styles.idle}>{t('need.intoHolds')}</p>;
  if (similar.isPending) return <Skeleton lines={2} />;
  if (!similar.data) return <p className={styles.wrong}>{message(similar.error)}</p>;
  if (similar.data.length === 0) return <p className={styles.idle}>{t('need.intoNone')}</p>;
  return (
    <div
      className={styles.field}
      data-need="into"
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
      aria-required
    >
      <span className={styles.legend} id={id}>
        {t('need.into')}
      </span>
      <div className={styles.conditions}>
        {similar.data.map((one) => (
          <label key={one.row.id}>
            <input type="radio" name={id} checked={value === one.row.id} onChange={() => change(one.row.id)} />
            <Choice of={shown} one={one} />
          </label>
        ))}
      </div>
      <small id={`${id}-hint`}>{t('need.intoHint')}</small>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t('need.intoMissing')}
        </p>
      )}
    </div>
  );
}

function Choice({ of, one: { row, metres } }: { of: CaseDetail; one: SimilarCase }) {
  const labels = useLabels();
  return (
    <span className={styles.choice}>
      <span>
        <strong>{row.number}</strong>
        {labels.stage(row.stage)}
        <small>
          <Nearness of={of} to={row} metres={metres} />
        </small>
      </span>
      <span className={styles.cut}>{row.description}</span>
    </span>
  );
}
