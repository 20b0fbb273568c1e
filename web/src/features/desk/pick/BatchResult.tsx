import { useTranslation } from 'react-i18next';
import { useEffect, useRef } from 'react';
import type { CaseRow } from '@/shared/api/types/cases';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { useMessage } from '@/shared/ui/useMessage';
import { useLabels } from '@/shared/cases/useLabels';
import styles from './BatchDialog.module.css';
import type { Course } from './useBatch';

interface Props {
  course: Course;
  cases: CaseRow[];
  goOn: () => void;
  close: () => void;
}

/** How far a batch is, and of each case that was not taken: why not. */
export function BatchResult({ course, cases, goOn, close }: Props) {
  const { t } = useTranslation('desk');
  const message = useMessage();
  const labels = useLabels();
  const end = useRef<HTMLButtonElement>(null);
  const { total, taken, going, error } = course;
  const refused = taken.filter((one) => one.problem !== null);
  const done = taken.length - refused.length;
  useEffect(() => {
    if (!going) end.current?.focus();
  }, [going]);
  return (
    <div className={styles.result}>
      <progress max={total} value={taken.length} aria-label={t('pick.progress')} />
      <p role="status">
        {t(going ? 'pick.going' : 'pick.gone', { done, total })}
        {refused.length > 0 && <> · {t('pick.refused', { count: refused.length })}</>}
      </p>
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map((one) => {
            const row = cases.find(({ id }) => id === one.id);
            return (
              <li key={one.id}>
                <b>{row ? `${labels.title(row)} ${row.number}` : one.id}</b>
                <p>{message(one.problem)}</p>
              </li>
            );
          })}
        </ul>
      )}
      {error !== null && error !== undefined && <ErrorNote error={error} title={t('pick.cut')} />}
      <div className={styles.buttons}>
        {course.left.length > 0 && !going && (
          <button type="button" className="button primary" onClick={goOn}>
            {t('pick.goOn', { count: total - taken.length })}
          </button>
        )}
        <button ref={end} type="button" className="button" disabled={going} onClick={close}>
          {t('pick.close')}
        </button>
      </div>
    </div>
  );
}
