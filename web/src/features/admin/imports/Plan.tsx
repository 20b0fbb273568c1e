import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AlikeRows, FacilityImport, ImportPair, ImportPlan, PlannedChange } from '@/shared/api/types/facilities';
import { Rows } from '@/shared/staff/Rows';
import { useFieldName } from '../layers/useLayers';
import styles from './Imports.module.css';

const ALIKE: readonly AlikeRows[] = ['skip', 'update', 'add'];

interface Props {
  shown: FacilityImport;
  plan: ImportPlan;
  /** Decides what becomes of rows that other sources know; absent once it is done. */
  decide: ((alike: AlikeRows) => void) | null;
}

/** What the file would do to what is there: new, changed, the same, and what another source knows already. */
export function Plan({ shown, plan, decide }: Props) {
  const { t, i18n } = useTranslation('admin');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section>
      <h2 className={styles.subtitle}>{t('imports.plan.title')}</h2>
      <dl className={styles.figures}>
        {(['created', 'updated', 'unchanged', 'alike'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`imports.plan.${name}`)}</dt>
            <dd>{number.format(plan[name])}</dd>
          </div>
        ))}
      </dl>
      {plan.pairs.length > 0 && <Alike shown={shown} plan={plan} decide={decide} />}
      {plan.changes.length > 0 && <Changes kind={shown.kind} plan={plan} />}
    </section>
  );
}

function Alike({ shown, plan, decide }: Props) {
  const { t } = useTranslation('admin');
  return (
    <>
      <h3 className={styles.subtitle}>{t('imports.plan.pairs', { count: plan.alike })}</h3>
      <p className={styles.note}>{t('imports.plan.pairsHint')}</p>
      <Radio.Group
        className={styles.decide ?? ''}
        aria-label={t('imports.plan.decide')}
        value={shown.alike}
        disabled={decide === null}
        onChange={(event) => decide?.(event.target.value as AlikeRows)}
        options={ALIKE.map((one) => ({ value: one, label: t(`imports.plan.do.${one}`) }))}
      />
      <Rows<ImportPair>
        size="small"
        rowKey={(one) => one.id}
        dataSource={plan.pairs}
        columns={[
          { title: t('imports.plan.row'), dataIndex: 'name' },
          { title: t('imports.plan.there'), dataIndex: 'knownAs' },
          { title: t('imports.source'), dataIndex: 'knownFrom' },
          { title: t('imports.plan.metres'), dataIndex: 'metres', align: 'end' },
        ]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </>
  );
}

function Changes({ kind, plan }: { kind: string; plan: ImportPlan }) {
  const { t } = useTranslation('admin');
  const nameOf = useFieldName(kind);
  return (
    <>
      <h3 className={styles.subtitle}>{t('imports.plan.changes', { count: plan.updated })}</h3>
      {plan.updated > plan.changes.length && (
        <p className={styles.note}>{t('imports.plan.first', { count: plan.changes.length })}</p>
      )}
      <Rows<PlannedChange>
        size="small"
        rowKey={(one) => one.id}
        dataSource={plan.changes}
        columns={[
          { title: t('imports.plan.there'), dataIndex: 'name' },
          {
            title: t('imports.plan.becomes'),
            render: (_: unknown, one: PlannedChange) => (
              <ul className={styles.reasons}>
                {one.fields.map(({ field, before, after }) => (
                  <li key={field}>
                    {nameOf(field)}: <del>{before || '—'}</del> → <ins>{after || '—'}</ins>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </>
  );
}
