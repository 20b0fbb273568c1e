import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** Grey lines where text will be. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton lines={6} />
    </div>
  );
}
