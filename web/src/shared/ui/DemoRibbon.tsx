import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** What is made up says so, on every page of a demo tenant. */
export function DemoRibbon() {
  const { t } = useTranslation();
  return (
    <div className={styles.ribbon} role="note" title={t('demoHint')}>
      {t('demo')}
    </div>
  );
}
