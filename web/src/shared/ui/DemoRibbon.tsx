import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** What is made up says so, on every page of a demo tenant. */
export function DemoRibbon() {
  const { t } = useTranslation();
  return (
    <p className={styles.ribbon} role="note">
      <strong>{t('demo')}</strong> · {t('demoHint')}
    </p>
  );
}
