import { useTranslation } from 'react-i18next';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import type { HotSpots } from './api';
import styles from './HotSpots.module.css';

/** What was found in one sentence, how sure that is, and all that was left out. */
export function Said({ found }: { found: HotSpots }) {
  const { t, i18n } = useTranslation('desk');
  const number = (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value);
  if (!found.judged) {
    return (
      <EmptyNote title={t('hot.unjudged')}>
        <p>{t('hot.unjudgedHint', { count: found.compared })}</p>
      </EmptyNote>
    );
  }
  const notes = [
    found.running && t('hot.running'),
    found.compared < found.baseline && t('hot.short', { count: found.compared, wanted: found.baseline }),
    !found.complete && (found.until ? t('hot.cutAt', { grid: found.until }) : t('hot.cut')),
    found.total > found.items.length && t('hot.first', { count: found.items.length }),
    found.leftOut > 0 && t('hot.leftOut', { count: found.leftOut }),
  ].filter((note) => note !== false);
  const usually = t('hot.usually', {
    looked: number(found.looked),
    count: found.compared,
    usually: number(found.usually ?? 0),
  });
  return (
    <>
      {found.total === 0 ? (
        <EmptyNote title={t('hot.none')}>
          <p>{t('hot.noneHint')}</p>
          <p>{usually}</p>
        </EmptyNote>
      ) : (
        <p className={styles.said} role="status">
          <strong>{t('hot.found', { count: found.total })}</strong> {usually}
          {typeof found.lagMillis === 'number' && (
            <> {t('hot.lag', { seconds: (Math.max(found.lagMillis, 100) / 1000).toFixed(1) })}</>
          )}
        </p>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
