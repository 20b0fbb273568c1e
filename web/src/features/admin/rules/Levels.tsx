import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './CaseRulesPage.module.css';
import { withField } from './CityNumber';
import { ValueLine } from './Line';
import type { RulesForm } from './useRulesForm';

const BETWEEN = ['、', '，', ',', '；', ';'];

/** How cases are shown on several levels at once (各级同屏): when yellow begins, and what the levels are called. */
export function Levels({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const { levels } = form.draft.city;
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.city.levels.title')}</legend>
      <div className={styles.values}>
        <div className={styles.value}>
          <span aria-hidden="true">{t('case-rules.city.levels.yellowFrom')}</span>
          <Segmented
            size="large"
            aria-label={t('case-rules.city.levels.yellowFrom')}
            value={levels.yellowFrom}
            onChange={(yellowFrom) => withField(form, 'levels', { yellowFrom })}
            options={(['signed', 'assigned'] as const).map((value) => ({
              value,
              label: t(`case-rules.city.levels.${value}`),
            }))}
          />
          <p className={styles.note}>{t('case-rules.city.levels.yellowFromHint')}</p>
        </div>
        <ValueLine
          name={t('case-rules.city.levels.names')}
          fault={form.fault('city/levels/names')}
          hint={t('case-rules.city.levels.namesHint')}
        >
          {(field) => (
            <Select
              {...field}
              className={styles.wide ?? ''}
              mode="tags"
              open={false}
              maxCount={8}
              tokenSeparators={BETWEEN}
              value={levels.names}
              onChange={(names: string[]) =>
                withField(form, 'levels', { names: names.map((one) => one.trim()).filter(Boolean) })
              }
            />
          )}
        </ValueLine>
      </div>
    </fieldset>
  );
}
