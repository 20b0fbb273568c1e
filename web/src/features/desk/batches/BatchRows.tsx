import { useTranslation } from 'react-i18next';
import { Rows } from '@/shared/staff/Rows';
import type { Preview, Refusal, ShownBatch } from './batch';
import styles from './Batches.module.css';

/** The first rows as the reports that they would be, and why others cannot be taken. */
export function BatchRows({ survey }: { survey: ShownBatch['survey'] }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {survey.rejected.length > 0 && (
        <section>
          <h2 className={styles.subtitle}>{t('batch.rejected')}</h2>
          <Rows<Refusal>
            size="small"
            rowKey={(one) => `${one.row} ${one.field} ${one.why}`}
            dataSource={survey.rejected}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: t('batch.row'), dataIndex: 'row', width: 80 },
              { title: t('batch.column'), render: (_, one) => (one.field ? t(`batch.field.${one.field}`) : '—') },
              { title: t('batch.value'), render: (_, one) => <code className={styles.value}>{one.value || '—'}</code> },
              { title: t('batch.why'), render: (_, one) => t(`batch.reason.${one.why}`) },
            ]}
          />
        </section>
      )}
      {survey.first.length > 0 && (
        <section>
          <h2 className={styles.subtitle}>{t('batch.first')}</h2>
          <Rows<Preview>
            size="small"
            rowKey="row"
            pagination={false}
            dataSource={survey.first}
            columns={[
              { title: t('batch.row'), dataIndex: 'row', width: 80 },
              { title: t('batch.field.description'), dataIndex: 'description' },
              { title: t('batch.field.category'), render: (_, one) => one.category ?? '—' },
              { title: t('batch.place'), render: (_, one) => `${one.address ?? ''} ${one.lng}, ${one.lat}` },
            ]}
          />
        </section>
      )}
    </>
  );
}
