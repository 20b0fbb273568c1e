import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** What is made up says so, on every page of a demo tenant. */
export function DemoRibbon() {
  const { t } = useTranslation();
  return (
    <aside className={styles.ribbon} aria-label={t('demo')}>
      <strong>{t('demo')}</strong> · {t('demoHint')}
    </aside>
  );
}
