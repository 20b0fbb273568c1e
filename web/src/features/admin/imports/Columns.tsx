import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FacilityImport, ImportColumn } from '@/shared/api/types/facilities';
import { Rows } from '@/shared/staff/Rows';
import { useFieldName } from '../layers/useLayers';
import styles from './Imports.module.css';
import type { Mapping } from './mapping';

interface Props {
  shown: FacilityImport;
  mapping: Mapping;
  /** Absent once the import is past its preview. */
  change: ((column: string, field: string | null) => void) | null;
}

/** Which column of the file stands for what, with a few of its values to judge by. */
export function Columns({ shown, mapping, change }: Props) {
  const { t } = useTranslation('admin');
  const name = useFieldName(shown.kind);
  return (
    <section>
      <h2 className={styles.subtitle}>{t('imports.columns')}</h2>
      <p className={styles.note}>{t('imports.columnsHint')}</p>
      <Rows<ImportColumn>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={shown.columns}
        columns={[
          { title: t('imports.column'), render: (_, one) => <strong>{one.name}</strong> },
          {
            title: t('imports.means'),
            width: 230,
            render: (_, one) =>
              change ? (
                <Select
                  allowClear
                  style={{ width: 210 }}
                  aria-label={t('imports.meansOf', { column: one.name })}
                  placeholder={t('imports.nothing')}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={mapping[one.name] ?? null}
                  options={shown.fields.map((field) => ({ value: field, label: name(field) }))}
                  onChange={(field: string | undefined) => change(one.name, field ?? null)}
                />
              ) : mapping[one.name] ? (
                name(mapping[one.name] ?? '')
              ) : (
                t('imports.nothing')
              ),
          },
          {
            title: t('imports.samples'),
            render: (_, one) => <span className={styles.samples}>{one.sample.slice(0, 3).join(' · ')}</span>,
          },
        ]}
      />
    </section>
  );
}
