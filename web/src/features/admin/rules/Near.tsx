import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './CaseRulesPage.module.css';
import { ValueLine } from './Line';
import { RANGES } from './rules';
import type { RulesForm } from './useRulesForm';

const UNITS = { nearMetres: 'metres', nearHours: 'hours' } as const;

/** How near in place and time reports must be to be taken for the same (疑似重复). */
export function Near({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const off = form.draft.off.includes('merge');
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.near')}</legend>
      <p className={styles.note}>
        {off ? t('case-rules.off', { step: t('case-rules.step.merge') }) : t('case-rules.nearHint')}
      </p>
      <div className={styles.values}>
        <Limit of="nearMetres" form={form} off={off} />
        <Limit of="nearHours" form={form} off={off} />
      </div>
    </fieldset>
  );
}

interface Props {
  of: keyof typeof UNITS;
  form: RulesForm;
  off: boolean;
}

function Limit({ of, form: { draft, change, fault }, off }: Props) {
  const { t } = useTranslation('admin');
  const [least, most] = RANGES[of];
  return (
    <ValueLine name={t(`case-rules.${of}`)} fault={fault(of)} hint={t('case-rules.within', { least, most })}>
      {(field) => (
        <InputNumber
          {...field}
          min={least}
          max={most}
          precision={0}
          status={field['aria-invalid'] ? 'error' : ''}
          suffix={t(`case-rules.${UNITS[of]}`)}
          disabled={off}
          value={draft[of]}
          onChange={(many) => change({ [of]: many })}
        />
      )}
    </ValueLine>
  );
}
