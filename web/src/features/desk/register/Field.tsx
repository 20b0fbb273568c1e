import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Faults } from './form';
import styles from './RegisterPage.module.css';

interface Props {
  name: string;
  faults: Faults;
  required?: boolean;
  children: (id: string) => ReactNode;
}

/** One line of the registration, with what is wrong with it. */
export function Field({ name, faults, required = false, children }: Props) {
  const { t } = useTranslation('desk');
  const id = useId();
  const fault = faults[name as keyof Faults];
  return (
    <div className={styles.field} data-field={name}>
      <label htmlFor={id}>
        {t(`register.${name}`)}
        {required && <span className={styles.required}>{t('register.required')}</span>}
      </label>
      {children(id)}
      {fault && (
        <p className={styles.fault} role="alert">
          {t(fault === 'phone' || name !== 'place' ? `register.fault.${fault}` : `register.fault.place.${fault}`)}
        </p>
      )}
    </div>
  );
}
