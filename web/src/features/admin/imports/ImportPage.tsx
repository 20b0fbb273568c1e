import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { FacilityImport } from '@/shared/api/types/facilities';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useLayerTitle } from '../layers/useLayers';
import { useChange, useOne } from '../useAdmin';
import { Columns } from './Columns';
import { Figures } from './Figures';
import styles from './Imports.module.css';
import { mappingFault, mappingOf, sameMapping, withField, type Mapping } from './mapping';
import { Plan } from './Plan';
import { Rejected } from './Rejected';
import { Working } from './Working';

/** One import: what its columns mean, what would happen, why rows are refused; then done, and undone if need be. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const path = `facilities/imports/${id}`;
  const shown = useOne<FacilityImport>(path);
  if (shown.isError && !shown.data) return <ErrorNote error={shown.error} retry={shown.refetch} />;
  if (!shown.data) return <Skeleton lines={8} />;
  return <Opened key={shown.data.id} shown={shown.data} path={path} />;
}

function Opened({ shown, path }: { shown: FacilityImport; path: string }) {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const titleOf = useLayerTitle();
  const client = useQueryClient();
  const [changed, setChanged] = useState<Mapping | null>(null);
  const change = useChange<FacilityImport>((now) => {
    client.setQueryData(['admin', slug, path], now);
    setChanged(null);
  }, true);
  const told = mappingOf(shown.columns);
  const mapping = changed ?? told;
  const fault = mappingFault(mapping);
  const dirty = !sameMapping(mapping, told);
  const preview = shown.state === 'preview';
  const taken = shown.accepted - (shown.alike === 'skip' ? (shown.plan?.alike ?? 0) : 0);
  const step = preview ? (dirty || fault ? 1 : 2) : 3;
  return (
    <>
      <PageHead
        title={shown.file}
        lead={t('imports.about', {
          kind: titleOf(shown.kind),
          datum: t(`datum.${shown.datum}`, { defaultValue: shown.datum }),
          encoding: shown.encoding,
        })}
      >
        <Link className="button" to={paths.admin(slug, 'imports')}>
          {t('imports.back')}
        </Link>
      </PageHead>
      <Steps
        size="small"
        responsive={false}
        titlePlacement="vertical"
        current={step}
        className={styles.steps}
        items={['file', 'columns', 'preview', 'done'].map((one) => ({ title: t(`imports.step.${one}`) }))}
      />
      {shown.state === 'applied' && (
        <Alert
          type="success"
          showIcon
          title={t('imports.applied', {
            created: shown.created ?? 0,
            updated: shown.updated ?? 0,
            unchanged: shown.unchanged ?? 0,
          })}
          description={shown.skipped ? t('imports.skipped', { count: shown.skipped }) : undefined}
        />
      )}
      {shown.state === 'undone' && (
        <Alert type="info" showIcon title={t('imports.undone', { undone: shown.undone ?? 0, kept: shown.kept ?? 0 })} />
      )}
      <Figures shown={shown} />
      {change.isPending && <Working rows={shown.rows} />}
      <div className={styles.buttons}>
        {preview && dirty && (
          <Button
            type="primary"
            size="large"
            disabled={fault !== null}
            loading={change.isPending}
            onClick={() => change.mutate({ path: `${path}/mapping`, method: 'PUT', body: { columns: mapping } })}
          >
            {t('imports.again')}
          </Button>
        )}
        {preview && !dirty && (
          <Button
            type="primary"
            size="large"
            disabled={taken === 0}
            loading={change.isPending}
            onClick={() => change.mutate({ path: `${path}/apply`, method: 'POST' })}
          >
            {t('imports.apply', { count: taken })}
          </Button>
        )}
        {shown.rejectedCount > 0 && (
          <a className="button" href={paths.api(slug, `${path}/rejected.csv`)} download>
            {t('imports.download', { count: shown.rejectedCount })}
          </a>
        )}
        {shown.state === 'applied' && (
          <Popconfirm
            title={t('imports.undoAsk')}
            onConfirm={() => change.mutate({ path: `${path}/undo`, method: 'POST' })}
          >
            <Button danger size="large" loading={change.isPending}>
              {t('imports.undo')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {fault && <Alert type="warning" showIcon title={t(`imports.fault.${fault}`)} />}
      {shown.plan && !dirty && (
        <Plan
          shown={shown}
          plan={shown.plan}
          decide={
            preview
              ? (alike) => change.mutate({ path: `${path}/mapping`, method: 'PUT', body: { columns: mapping, alike } })
              : null
          }
        />
      )}
      <Rejected shown={shown} />
      <Columns
        shown={shown}
        mapping={mapping}
        change={preview ? (column, field) => setChanged(withField(mapping, column, field)) : null}
      />
    </>
  );
}
