import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuledStep } from '@/shared/api/types/rules';
import styles from './CaseRulesPage.module.css';
import { Fault, SwitchLine } from './Line';
import { withStep } from './rules';
import type { RulesForm } from './useRulesForm';

/** The steps that a city may do without, each with what it is good for. */
export function OptionalSteps({ form: { draft, change, fault }, steps }: { form: RulesForm; steps: RuledStep[] }) {
  const { t } = useTranslation('admin');
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.optional')}</legend>
      <p className={styles.note}>{t('case-rules.optionalHint')}</p>
      <div className={styles.lines}>
        {steps.map((step) => (
          <SwitchLine
            key={step}
            name={t(`case-rules.step.${step}`, { defaultValue: step })}
            hint={t(`case-rules.means.${step}`, { defaultValue: '' })}
            on={!draft.off.includes(step)}
            fault={fault(`off/${step}`)}
            turn={(on) => change({ off: withStep(draft.off, step, !on) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The steps taken on site that do not count without a photo. */
export function PhotographedSteps({ form: { draft, change, fault }, steps }: { form: RulesForm; steps: RuledStep[] }) {
  const { t } = useTranslation('admin');
  const faults = steps.map((step) => fault(`photographed/${step}`)).filter((one) => one !== undefined);
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.photographed')}</legend>
      <p className={styles.note}>{t('case-rules.photographedHint')}</p>
      <Checkbox.Group
        className={styles.checks ?? ''}
        value={draft.photographed}
        onChange={(photographed) => change({ photographed })}
        options={steps.map((step) => ({ value: step, label: t(`case-rules.step.${step}`, { defaultValue: step }) }))}
      />
      {faults.map((one) => (
        <Fault key={one}>{one}</Fault>
      ))}
    </fieldset>
  );
}
