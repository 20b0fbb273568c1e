import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, type Days } from '@/shared/cases/days';
import styles from './Dock.module.css';
import { Field, type Of } from './Field';

export function HandlerField({ value, wrong, change }: Of<string>) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <Field need="handler" id={id} wrong={wrong}>
      <Input
        id={id}
        className={styles.short ?? ''}
        value={value}
        maxLength={60}
        autoComplete="off"
        status={wrong ? 'error' : ''}
        placeholder={t('need.handlerHint')}
        onChange={(event) => change(event.target.value)}
      />
    </Field>
  );
}

export function UntilField({ value, days, wrong, change }: Of<string> & { days: Days }) {
  const { t, i18n } = useTranslation('desk');
  const id = useId();
  const gaps = { first: dayIn(i18n.language, days.first), last: dayIn(i18n.language, days.last) };
  return (
    <Field need="until" id={id} wrong={wrong} gaps={gaps}>
      <Input
        id={id}
        className={styles.short ?? ''}
        type="date"
        value={value}
        min={days.first}
        max={days.last}
        status={wrong ? 'error' : ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      <small id={`${id}-hint`}>{t('need.untilHint', gaps)}</small>
    </Field>
  );
}
