import { useTranslation } from 'react-i18next';
import { PhotoPicker } from '@/shared/report/PhotoPicker';
import styles from '../Street.module.css';
import { MOST_AFTER, type Draft } from './draft';
import { Words } from './Words';

interface Props {
  draft: Draft;
  put: (part: Partial<Draft>) => void;
  fault: boolean;
  onPreparing: (more: boolean) => void;
}

/** Small things are put right by whoever finds them (自行处置); what was done goes into the daily log (网格日报), and is only reviewed. */
export function Handled({ draft, put, fault, onPreparing }: Props) {
  const { t } = useTranslation('street');
  const { handled } = draft;
  return (
    <section className={styles.part}>
      <label className={styles.check}>
        <input
          type="checkbox"
          aria-label={t('report.self')}
          checked={handled !== null}
          onChange={(event) => put({ handled: event.target.checked ? '' : null })}
        />
        <span>
          <b>{t('report.self')}</b>
          <small>{t('report.selfHint')}</small>
        </span>
      </label>
      {handled !== null && (
        <>
          <Words
            id="handled"
            label={t('report.handled')}
            hint={t('report.handledHint')}
            value={handled}
            fault={fault ? t('report.needHandled') : null}
            change={(words) => put({ handled: words })}
          />
          <h3>{t('report.after')}</h3>
          <PhotoPicker
            photos={draft.after}
            onChange={(after) => put({ after })}
            most={MOST_AFTER}
            onPreparing={onPreparing}
          />
        </>
      )}
    </section>
  );
}
