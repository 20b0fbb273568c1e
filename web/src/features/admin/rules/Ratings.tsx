import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './CaseRulesPage.module.css';
import { CityNumber, withField } from './CityNumber';
import { SwitchLine, ValueLine } from './Line';
import type { RulesForm } from './useRulesForm';

/** Whether the unit that handled a case rates its report (上报评价), and how. */
export function Ratings({ form }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const { rating } = form.draft.city;
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.city.rating.title')}</legend>
      <SwitchLine
        name={t('case-rules.city.rating.on')}
        hint={t('case-rules.city.rating.onHint')}
        on={rating.on}
        turn={(on) => withField(form, 'rating', { on })}
      />
      <SwitchLine
        name={t('case-rules.city.rating.everySource')}
        hint={t('case-rules.city.rating.everySourceHint')}
        on={rating.everySource}
        turn={(everySource) => withField(form, 'rating', { everySource })}
      />
      <div className={styles.values}>
        <CityNumber form={form} section="rating" name="scale" unit={t('case-rules.city.rating.marks')} />
        <ValueLine
          name={t('case-rules.city.rating.reasons')}
          fault={form.fault('city/rating/reasons')}
          hint={t('case-rules.city.rating.reasonsHint')}
        >
          {(field) => (
            <Select
              {...field}
              className={styles.wide ?? ''}
              mode="tags"
              open={false}
              maxCount={20}
              disabled={!rating.on}
              value={rating.reasons}
              onChange={(reasons: string[]) => withField(form, 'rating', { reasons })}
            />
          )}
        </ValueLine>
      </div>
    </fieldset>
  );
}
