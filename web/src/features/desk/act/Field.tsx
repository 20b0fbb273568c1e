import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need } from '@/shared/api/types/lifecycle';
import styles from './Dock.module.css';

/** What a field of an action is given: its value, whether it lacks something, and how it changes. */
export interface Of<T> {
  value: T;
  wrong: boolean;
  change: (value: T) => void;
}

interface Props {
  need: Need;
  id: string;
  wrong: boolean;
  /** It must be given where that does not go without saying. */
  must?: boolean;
  /** Fills the gaps of what is said when it is missing. */
  gaps?: Record<string, string>;
  children: ReactNode;
}

export function Field({ need, id, wrong, must = false, gaps = {}, children }: Props) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.field} data-need={need}>
      <label htmlFor={id}>
        {t(`need.${need}`)}
        {must && <span className={styles.must}>{t('register.required')}</span>}
      </label>
      {children}
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t(`need.${need}Missing`, gaps)}
        </p>
      )}
    </div>
  );
}
