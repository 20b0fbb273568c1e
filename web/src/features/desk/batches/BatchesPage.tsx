import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { Rows } from '@/shared/staff/Rows';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { batchesIn, DATUMS, fileOf, sendBatch, type Batch } from './batch';
import styles from './Batches.module.css';

/** Tables of reports (批量导入): sent here, looked at, and made into cases row by row. */
export default function BatchesPage() {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const navigate = useNavigate();
  const batches = useInfiniteQuery(batchesIn(slug));
  const [file, setFile] = useState<File | null>(null);
  const [datum, setDatum] = useState<string>('WGS84');
  const [answers, setAnswers] = useState(false);
  const send = useMutation({
    mutationFn: (chosen: File) => sendBatch(slug, chosen, datum, answers),
    onSuccess: (made) => void navigate(paths.deskBatch(slug, made.batch.id)),
  });
  return (
    <div className={styles.page}>
      <PageHead title={t('batch.title')} lead={t('batch.lead')}>
        <a className="button" href={fileOf(slug, 'template')} download>
          {t('batch.template')}
        </a>
        <Link className="button" to={paths.desk(slug)}>
          {t('batch.back')}
        </Link>
      </PageHead>
      <div className={styles.card}>
        <Upload.Dragger
          accept=".csv,.tsv,.txt,.xlsx"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
          onRemove={() => setFile(null)}
          fileList={file ? [{ uid: '1', name: file.name, size: file.size, status: 'done' }] : []}
        >
          <p className={styles.drop}>{t('batch.drop')}</p>
          <p className={styles.note}>{t('batch.formats')}</p>
        </Upload.Dragger>
        <div className={styles.fields}>
          <label>
            {t('batch.datum')}
            <Select
              aria-label={t('batch.datum')}
              value={datum}
              onChange={setDatum}
              options={DATUMS.map((one) => ({ value: one, label: t(`batch.datums.${one}`) }))}
            />
            <span className={styles.note}>{t('batch.datumHint')}</span>
          </label>
          <Checkbox checked={answers} onChange={(event) => setAnswers(event.target.checked)}>
            {t('batch.answers')}
          </Checkbox>
        </div>
        {send.error && <ErrorNote error={send.error} />}
        <Button
          type="primary"
          size="large"
          disabled={!file}
          loading={send.isPending}
          onClick={() => file && send.mutate(file)}
        >
          {t('batch.read')}
        </Button>
      </div>
      <h2 className={styles.subtitle}>{t('batch.earlier')}</h2>
      {batches.isError && !batches.data ? (
        <ErrorNote error={batches.error} retry={batches.refetch} />
      ) : (
        <Rows<Batch>
          rowKey="id"
          dataSource={batches.data?.pages.flatMap((page) => page.items) ?? []}
          loading={batches.isPending}
          pagination={false}
          locale={{ emptyText: batches.isPending ? ' ' : <EmptyNote title={t('batch.empty')} /> }}
          columns={[
            {
              title: t('batch.file'),
              render: (_, one) => <Link to={paths.deskBatch(slug, one.id)}>{one.file}</Link>,
            },
            { title: t('batch.state'), render: (_, one) => t(`batch.is.${one.state}`) },
            { title: t('batch.figure.rows'), align: 'end', render: (_, one) => one.rows },
            { title: t('batch.figure.opened'), align: 'end', render: (_, one) => one.opened },
            { title: t('batch.at'), render: (_, one) => `${times.exact(one.madeAt)} · ${one.madeBy}` },
          ]}
        />
      )}
      {batches.hasNextPage && (
        <p className={styles.more}>
          <Button size="large" loading={batches.isFetchingNextPage} onClick={() => void batches.fetchNextPage()}>
            {t('shared:more', { ns: 'shared' })}
          </Button>
        </p>
      )}
    </div>
  );
}
