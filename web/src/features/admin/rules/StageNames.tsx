import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Stage } from '@/shared/api/types/lifecycle';
import { ENDED, OPEN } from '@/shared/cases/stages';
import styles from './CaseRulesPage.module.css';
import { ValueLine } from './Line';
import type { RulesForm } from './useRulesForm';

/** What stages are called here; one without a name of its own keeps the usual. */
export function StageNames({ form: { draft, change, fault } }: { form: RulesForm }) {
  const { t } = useTranslation('admin');
  const usual = (stage: Stage) => t(`shared:stage.${stage}`, { ns: 'shared' });
  return (
    <fieldset className={styles.part}>
      <legend>{t('case-rules.names')}</legend>
      <p className={styles.note}>{t('case-rules.namesHint')}</p>
      <div className={styles.values}>
        {[...OPEN, ...ENDED].map((stage) => (
          <ValueLine key={stage} name={usual(stage)} fault={fault(`names/${stage}`)}>
            {(field) => (
              <Input
                {...field}
                maxLength={30}
                status={field['aria-invalid'] ? 'error' : ''}
                placeholder={usual(stage)}
                value={draft.names[stage] ?? ''}
                onChange={(event) => change({ names: { ...draft.names, [stage]: event.target.value } })}
              />
            )}
          </ValueLine>
        ))}
      </div>
    </fieldset>
  );
}
