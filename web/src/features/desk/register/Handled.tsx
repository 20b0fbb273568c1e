import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/shared/cases/TenantRules';
import { Field } from './Field';
import type { Faults } from './form';
import styles from './RegisterPage.module.css';

interface Props {
  value: string | null;
  faults: Faults;
  change: (handled: string | null) => void;
}

/** Small things are handled by whoever finds them (自行处置); what was done is then told, and only reviewed. */
export function Handled({ value, faults, change }: Props) {
  const { t } = useTranslation('desk');
  const hint = useId();
  if (useRules()?.off.includes('self_handle')) return null;
  return (
    <>
      <div className={styles.handled}>
        <Checkbox
          checked={value !== null}
          aria-describedby={hint}
          onChange={(event) => change(event.target.checked ? '' : null)}
        >
          {t('register.self')}
        </Checkbox>
        <small id={hint}>{t('register.selfHint')}</small>
      </div>
      {value !== null && (
        <Field name="handled" faults={faults} required>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={2000}
              value={value}
              placeholder={t('register.handledHint')}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}
