import { InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './CaseRulesPage.module.css';
import { Fault, SwitchLine, ValueLine } from './Line';
import { RANGES } from './rules';
import type { RulesForm } from './useRulesForm';

const MOST = { extensions: 2, hangs: 3 } as const;
const ASKED_BY = { extensions: 'ask_extend', hangs: 'ask_hang' } as const;

/** How a unit may give a case back, be given more time, or put it off. */
export function Delays({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const { draft, change, fault } = form;
  const [least, most] = RANGES.hangDays;
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.delays')}</legend>
      <SwitchLine
        name={t('case-rules.returnsReviewed')}
        hint={t('case-rules.returnsReviewedHint')}
        on={draft.returnsReviewed}
        fault={fault('returnsReviewed')}
        turn={(returnsReviewed) => change({ returnsReviewed })}
      />
      <div className={styles.values}>
        <Times of="extensions" form={form} />
        <Times of="hangs" form={form} />
        <ValueLine name={t('case-rules.hangDays')} fault={fault('hangDays')} hint={t('case-rules.hangDaysHint')}>
          {(field) => (
            <InputNumber
              {...field}
              min={least}
              max={most}
              precision={0}
              status={field['aria-invalid'] ? 'error' : ''}
              suffix={t('case-rules.days')}
              disabled={draft.off.includes('ask_hang') || draft.hangs === 0}
              value={draft.hangDays}
              onChange={(hangDays) => change({ hangDays })}
            />
          )}
        </ValueLine>
      </div>
    </fieldset>
  );
}

function Times({ of, form: { draft, change, fault } }: { of: keyof typeof MOST; form: RulesForm }) {
  const { t } = useTranslation('admin');
  const off = draft.off.includes(ASKED_BY[of]);
  const wrong = fault(of);
  return (
    <div className={styles.value}>
      <span aria-hidden="true">{t(`case-rules.${of}`)}</span>
      <Segmented
        size="large"
        aria-label={t(`case-rules.${of}`)}
        disabled={off}
        value={draft[of]}
        onChange={(many) => change({ [of]: many })}
        options={Array.from({ length: MOST[of] + 1 }, (_, many) => ({
          value: many,
          label: many === 0 ? t('case-rules.never') : t('case-rules.times', { count: many }),
        }))}
      />
      {off && <p className={styles.note}>{t('case-rules.off', { step: t(`case-rules.step.${ASKED_BY[of]}`) })}</p>}
      {wrong && <Fault>{wrong}</Fault>}
    </div>
  );
}
