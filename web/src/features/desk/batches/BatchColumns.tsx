import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Rows } from '@/shared/staff/Rows';
import type { Mapping, ShownBatch } from './batch';
import styles from './Batches.module.css';

interface Props {
  shown: ShownBatch;
  mapping: Mapping;
  change: (column: string, field: string | null) => void;
}

/** Which column stands for what, with a few of its values to judge by. */
export function BatchColumns({ shown, mapping, change }: Props) {
  const { t } = useTranslation('desk');
  return (
    <section>
      <h2 className={styles.subtitle}>{t('batch.columns')}</h2>
      <p className={styles.note}>{t('batch.columnsHint')}</p>
      <Rows<ShownBatch['survey']['columns'][number]>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={shown.survey.columns}
        columns={[
          { title: t('batch.column'), render: (_, one) => <strong>{one.name}</strong> },
          {
            title: t('batch.means'),
            width: 220,
            render: (_, one) => (
              <Select
                allowClear
                style={{ width: 200 }}
                aria-label={t('batch.meansOf', { column: one.name })}
                placeholder={t('batch.nothing')}
                value={mapping[one.name] ?? null}
                options={shown.fields.map((field) => ({ value: field, label: t(`batch.field.${field}`) }))}
                onChange={(field: string | undefined) => change(one.name, field ?? null)}
              />
            ),
          },
          {
            title: t('batch.samples'),
            render: (_, one) => <span className={styles.value}>{one.sample.join(' · ')}</span>,
          },
        ]}
      />
    </section>
  );
}
