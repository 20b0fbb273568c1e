import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** A page that breaks says so and offers a way on; the rest of the app stays. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation();
  return (
    <div className={`${styles.note} ${styles.error} ${styles.page}`} role="alert">
      <p className={styles.noteTitle}>{t('error.broken')}</p>
      <p>{t('error.brokenHint')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('error.reload')}
      </button>
    </div>
  );
}
