import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAction, Need } from '@/shared/api/types/lifecycle';
import { dayIn, type Days } from '@/shared/cases/days';
import report from '@/shared/report/report.module.css';
import styles from '../Street.module.css';

interface Of {
  value: string;
  wrong: boolean;
  change: (value: string) => void;
}

export function Missing({ need, gaps = {} }: { need: Need; gaps?: Record<string, string> }) {
  const { t } = useTranslation('cases');
  return (
    <em className={styles.warning} role="alert">
      {t(`need.${need}Missing`, gaps)}
    </em>
  );
}

export function ReasonField({ action, value, wrong, change }: Of & { action: CaseAction }) {
  const { t } = useTranslation('cases');
  const phrases = t(`phrases.${action}`, { defaultValue: '' }).split('|').filter(Boolean);
  return (
    <div data-need="reason" className={report.field}>
      <Words
        label={t('need.reason')}
        hint={t('need.reasonHint')}
        most={500}
        value={value}
        wrong={wrong}
        change={change}
      />
      {phrases.length > 0 && (
        <div className={styles.phrases} role="group" aria-label={t('need.phrases')}>
          {phrases.map((phrase) => (
            <button
              key={phrase}
              type="button"
              onClick={() => change(value.trim() ? `${value.trim()} ${phrase}` : phrase)}
            >
              {phrase}
            </button>
          ))}
        </div>
      )}
      {wrong && <Missing need="reason" />}
    </div>
  );
}

export function NoteField({ action, value, change }: Omit<Of, 'wrong'> & { action: CaseAction }) {
  const { t } = useTranslation('cases');
  const fed = action === 'feed_back';
  return (
    <div className={report.field}>
      <Words
        label={t(fed ? 'need.result' : 'need.note')}
        hint={t(fed ? 'need.resultHint' : 'need.noteHint')}
        most={2000}
        value={value}
        wrong={false}
        change={change}
      />
    </div>
  );
}

function Words({ label, hint, most, value, wrong, change }: Of & { label: string; hint: string; most: number }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={most}
        value={value}
        placeholder={hint}
        aria-invalid={wrong}
        onChange={(event) => change(event.target.value)}
      />
    </>
  );
}

export function HandlerField({ value, wrong, change }: Of) {
  const { t } = useTranslation('cases');
  const id = useId();
  return (
    <div data-need="handler" className={report.field}>
      <label htmlFor={id}>{t('need.handler')}</label>
      <input
        id={id}
        type="text"
        maxLength={60}
        value={value}
        placeholder={t('need.handlerHint')}
        aria-invalid={wrong}
        onChange={(event) => change(event.target.value)}
      />
      {wrong && <Missing need="handler" />}
    </div>
  );
}

export function UntilField({ value, days, wrong, change }: Of & { days: Days }) {
  const { t, i18n } = useTranslation('cases');
  const id = useId();
  const gaps = { first: dayIn(i18n.language, days.first), last: dayIn(i18n.language, days.last) };
  return (
    <div data-need="until" className={report.field}>
      <label htmlFor={id}>{t('need.until')}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={days.first}
        max={days.last}
        aria-invalid={wrong}
        onChange={(event) => change(event.target.value)}
      />
      {wrong && <Missing need="until" gaps={gaps} />}
    </div>
  );
}
