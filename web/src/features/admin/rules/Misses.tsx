import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CityRules } from '@/shared/api/types/rules';
import type { Unit } from '@/shared/api/types/tenants';
import { useAll } from '../useAdmin';
import styles from './CaseRulesPage.module.css';
import { CityNumber, withField } from './CityNumber';
import { SwitchLine, ValueLine } from './Line';
import type { RulesForm } from './useRulesForm';

type Rules = CityRules['misses'];

const CLOCKS = ['sign', 'handle'] as const;
const WINDOWS = ['month', 'since_last'] as const;

/** How often a unit may miss its limits before it answers for it (超时转督查). */
export function Misses({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const units = useAll<Unit>('units').data ?? [];
  const { misses } = form.draft.city;
  const change = (fields: Partial<Rules>) => withField(form, 'misses', fields);
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.city.misses.title')}</legend>
      <SwitchLine
        name={t('case-rules.city.misses.on')}
        hint={t('case-rules.city.misses.onHint')}
        on={misses.on}
        turn={(on) => change({ on })}
      />
      <div className={styles.values}>
        <CityNumber form={form} section="misses" name="times" unit={t('case-rules.city.misses.many')} />
        <ValueLine name={t('case-rules.city.misses.window')} fault={form.fault('city/misses/window')}>
          {(field) => (
            <Select
              {...field}
              className={styles.wide ?? ''}
              disabled={!misses.on}
              value={misses.window}
              options={WINDOWS.map((value) => ({ value, label: t(`case-rules.city.misses.windows.${value}`) }))}
              onChange={(window: Rules['window']) => change({ window })}
            />
          )}
        </ValueLine>
        <CityNumber form={form} section="misses" name="answerHours" unit={t('case-rules.hours')} />
        <ValueLine
          name={t('case-rules.city.misses.unit')}
          fault={form.fault('city/misses/unit')}
          hint={t('case-rules.city.misses.unitHint')}
        >
          {(field) => (
            <Select
              {...field}
              className={styles.wide ?? ''}
              allowClear
              disabled={!misses.on}
              showSearch={{ optionFilterProp: 'label' }}
              value={misses.unit || null}
              placeholder={t('case-rules.city.misses.anyUnit')}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(unit: string | null | undefined) => change({ unit: unit ?? '' })}
            />
          )}
        </ValueLine>
      </div>
      <Checkbox.Group
        className={styles.checks ?? ''}
        aria-label={t('case-rules.city.misses.clocks')}
        disabled={!misses.on}
        value={misses.clocks}
        onChange={(clocks) => change({ clocks })}
        options={CLOCKS.map((value) => ({ value, label: t(`case-rules.city.misses.clock.${value}`) }))}
      />
    </fieldset>
  );
}
