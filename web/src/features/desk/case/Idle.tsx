import { useTranslation } from 'react-i18next';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import styles from '../DeskPage.module.css';

/** Where no case is opened. */
export function Idle() {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.idle}>
      <EmptyNote title={t('case.choose')}>
        <p>{t('case.chooseHint')}</p>
      </EmptyNote>
    </div>
  );
}
