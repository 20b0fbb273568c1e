import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMessage } from '@/shared/ui/useMessage';
import {
  batchIn,
  changeBatch,
  doneOf,
  faultOf,
  fileOf,
  sameMapping,
  withField,
  type Mapping,
  type ShownBatch,
} from './batch';
import styles from './Batches.module.css';
import { BatchCases } from './BatchCases';
import { BatchColumns } from './BatchColumns';
import { BatchRows } from './BatchRows';

/** One table of reports: what its columns mean, what would become of its rows, and what has become of them. */
export default function BatchPage() {
  const { batch = '' } = useParams();
  const { slug } = useTenant();
  const shown = useQuery(batchIn(slug, batch));
  if (shown.isError && !shown.data) return <ErrorNote page error={shown.error} retry={shown.refetch} />;
  if (!shown.data) return <Skeleton lines={8} />;
  return <Opened key={batch} shown={shown.data} />;
}

function Opened({ shown }: { shown: ShownBatch }) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const client = useQueryClient();
  const { message } = App.useApp();
  const say = useMessage();
  const [changed, setChanged] = useState<Mapping | null>(null);
  const { batch, survey } = shown;
  const change = useMutation({
    mutationFn: (what: Parameters<typeof changeBatch>[2]) => changeBatch(slug, batch.id, what),
    onSuccess: (now) => {
      client.setQueryData(batchIn(slug, batch.id).queryKey, now);
      setChanged(null);
    },
    onError: (error) => {
      void message.error(say(error), 6);
    },
  });
  const preview = batch.state === 'preview';
  const mapping = changed ?? shown.columns;
  const fault = preview ? faultOf(mapping) : null;
  const dirty = changed !== null && !sameMapping(changed, shown.columns);
  const rejected = preview ? survey.rows - survey.accepted : batch.refused;
  return (
    <div className={styles.page}>
      <PageHead
        title={batch.file}
        lead={t('batch.about', { datum: t(`batch.datums.${shown.datum}`), encoding: shown.encoding })}
      >
        <Link className="button" to={paths.deskBatches(slug)}>
          {t('batch.all')}
        </Link>
      </PageHead>
      {shown.former && preview && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t('batch.former')} <Link to={paths.deskBatch(slug, shown.former)}>{t('batch.formerLook')}</Link>
            </>
          }
        />
      )}
      <dl className={styles.figures}>
        {(['rows', 'accepted', 'rejected', 'opened'] as const).map((name) => (
          <div key={name} data-bad={(name === 'rejected' && rejected > 0) || undefined}>
            <dt>{t(`batch.figure.${name}`)}</dt>
            <dd>{name === 'rejected' ? rejected : name === 'opened' ? batch.opened : survey[name]}</dd>
          </div>
        ))}
      </dl>
      {!preview && (
        <div role="status" className={styles.progress}>
          <strong>{t(`batch.is.${batch.state}`)}</strong>
          <Progress
            aria-label={t('batch.progress')}
            percent={doneOf(batch)}
            status={batch.state === 'applying' ? 'active' : batch.state === 'applied' ? 'success' : 'normal'}
          />
          {batch.state === 'applying' && <p className={styles.note}>{t('batch.leave')}</p>}
          {batch.state === 'cancelled' && <p className={styles.note}>{t('batch.stopped', { by: batch.endedBy })}</p>}
        </div>
      )}
      <div className={styles.buttons}>
        {preview && dirty && (
          <Button
            type="primary"
            size="large"
            disabled={fault !== null}
            loading={change.isPending}
            onClick={() => change.mutate({ columns: mapping })}
          >
            {t('batch.again')}
          </Button>
        )}
        {preview && !dirty && (
          <Button
            type="primary"
            size="large"
            disabled={survey.accepted === 0 || fault !== null}
            loading={change.isPending}
            onClick={() => change.mutate('apply')}
          >
            {t('batch.apply', { count: survey.accepted })}
          </Button>
        )}
        {batch.state === 'applying' && (
          <Popconfirm title={t('batch.cancelAsk')} onConfirm={() => change.mutate('cancel')}>
            <Button danger size="large" loading={change.isPending}>
              {t('batch.cancel')}
            </Button>
          </Popconfirm>
        )}
        {rejected > 0 && !dirty && (
          <a className="button" href={fileOf(slug, `${batch.id}/rejected.csv`)} download>
            {t('batch.download', { count: rejected })}
          </a>
        )}
      </div>
      {fault && <Alert type="warning" showIcon title={t(`batch.fault.${fault}`)} />}
      {preview && (
        <BatchColumns
          shown={shown}
          mapping={mapping}
          change={(column, field) => setChanged(withField(mapping, column, field))}
        />
      )}
      {preview ? <BatchRows survey={survey} /> : <BatchCases tenant={slug} batch={batch} />}
    </div>
  );
}
