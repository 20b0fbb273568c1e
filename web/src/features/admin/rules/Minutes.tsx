import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeskClock } from '@/shared/api/types/lifecycle';
import type { CaseRules } from '@/shared/api/types/rules';
import { useTimes } from '@/shared/i18n/time';
import styles from './CaseRulesPage.module.css';
import { ValueLine } from './Line';
import { CLOCKS, RANGES } from './rules';
import type { RulesForm } from './useRulesForm';

/** How long each desk may take; the clocks of the desks run through nights and holidays. */
export function Minutes({ form: { draft, change, fault }, usual }: { form: RulesForm; usual: CaseRules['minutes'] }) {
  const { t } = useTranslation('admin');
  const times = useTimes();
  const [least, most] = RANGES.minutes;
  const hint = (clock: DeskClock) => {
    const many = draft.minutes[clock];
    const long = many !== null && many >= 60 && `= ${times.duration(many * 60)}`;
    const other = many !== usual[clock] && t('case-rules.usual', { time: times.duration(usual[clock] * 60) });
    return [long, other].filter(Boolean).join(' · ') || undefined;
  };
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.minutes')}</legend>
      <p className={styles.note}>{t('case-rules.minutesHint')}</p>
      <div className={styles.values}>
        {CLOCKS.map((clock) => (
          <ValueLine
            key={clock}
            name={t(`case-rules.clock.${clock}`)}
            hint={hint(clock)}
            fault={fault(`minutes/${clock}`)}
          >
            {(field) => (
              <InputNumber
                {...field}
                min={least}
                max={most}
                precision={0}
                status={field['aria-invalid'] ? 'error' : ''}
                suffix={t('case-rules.minute')}
                value={draft.minutes[clock]}
                onChange={(many) => change({ minutes: { ...draft.minutes, [clock]: many } })}
              />
            )}
          </ValueLine>
        ))}
      </div>
    </fieldset>
  );
}
