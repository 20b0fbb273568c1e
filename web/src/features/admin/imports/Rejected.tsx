import { useTranslation } from 'react-i18next';
import type { FacilityImport, RejectedRow } from '@/shared/api/types/facilities';
import { Rows } from '@/shared/staff/Rows';
import { useFieldName } from '../layers/useLayers';
import styles from './Imports.module.css';
import { countedReasons } from './mapping';

/** Why rows are refused, row by row, in words a clerk can act on. */
export function Rejected({ shown }: { shown: FacilityImport }) {
  const { t } = useTranslation('admin');
  const nameOf = useFieldName(shown.kind);
  const fieldName = (fields: string) => fields.split(',').map(nameOf).join(' · ');
  if (shown.rejected.length === 0 && shown.notes.length === 0) return null;
  const columns = [
    { title: t('imports.row'), dataIndex: 'row', width: 80 },
    { title: t('imports.field'), render: (_: unknown, one: RejectedRow) => fieldName(one.field), width: 140 },
    {
      title: t('imports.value'),
      render: (_: unknown, one: RejectedRow) => <code className={styles.value}>{one.value || '—'}</code>,
    },
    { title: t('imports.why'), dataIndex: 'why' },
    { title: t('imports.allowed'), render: (_: unknown, one: RejectedRow) => one.allowed || '—' },
  ];
  const table = (rows: RejectedRow[]) => (
    <Rows<RejectedRow>
      size="small"
      rowKey={(one) => `${one.row} ${one.field} ${one.why}`}
      dataSource={rows}
      columns={columns}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
  return (
    <section>
      {shown.rejected.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{t('imports.rejectedRows', { count: shown.rejectedCount })}</h2>
          <ul className={styles.reasons}>
            {countedReasons(shown.rejected).map((one) => (
              <li key={one.field + one.why}>
                {fieldName(one.field)}: {one.why} <b>× {one.count}</b>
              </li>
            ))}
          </ul>
          {shown.rejectedCount > shown.rejected.length && (
            <p className={styles.note}>{t('imports.first', { count: shown.rejected.length })}</p>
          )}
          {table(shown.rejected)}
        </>
      )}
      {shown.notes.length > 0 && (
        <details className={styles.notes}>
          <summary>{t('imports.notes', { count: shown.noted })}</summary>
          {table(shown.notes)}
        </details>
      )}
    </section>
  );
}
