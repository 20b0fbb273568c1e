import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { FindingKind, GridEdition, GridFinding } from '@/shared/api/types/grids';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { Rows } from '@/shared/staff/Rows';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from '../imports/Imports.module.css';
import { useChange, useOne } from '../useAdmin';
import GridMap from './GridMap';

/** One file of grids: what is wrong in it, what may be meant, what would change; then applied, and taken back if need be. */
export default function GridImportPage() {
  const { id = '' } = useParams();
  const path = `grids/imports/${id}`;
  const shown = useOne<GridEdition>(path);
  if (shown.isError && !shown.data) return <ErrorNote error={shown.error} retry={shown.refetch} />;
  if (!shown.data) return <Skeleton lines={8} />;
  return <Opened key={shown.data.id} shown={shown.data} path={path} />;
}

function Opened({ shown, path }: { shown: GridEdition; path: string }) {
  const { t, i18n } = useTranslation('admin');
  const { slug } = useTenant();
  const client = useQueryClient();
  const [looked, setLooked] = useState<GridFinding | null>(null);
  const change = useChange<GridEdition>((now) => client.setQueryData(['admin', slug, path], now));
  const { report, state } = shown;
  const number = new Intl.NumberFormat(i18n.language);
  const at = looked?.at ? { lng: looked.at[0], lat: looked.at[1] } : null;
  return (
    <>
      <PageHead
        title={shown.file}
        lead={t('grids.about', { datum: t(`datum.${shown.datum}`), state: t(`grids.is.${state}`) })}
      >
        <Link className="button" to={paths.admin(slug, 'grids')}>
          {t('imports.back')}
        </Link>
      </PageHead>
      {!report.applicable && <Alert type="error" showIcon title={t('grids.refused')} />}
      {report.applicable && report.findings.length > 0 && state === 'preview' && (
        <Alert type="warning" showIcon title={t('grids.maybe')} />
      )}
      <dl className={styles.figures}>
        {(['grids', 'added', 'changed', 'unchanged', 'removed'] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`grids.figure.${figure}`)}</dt>
            <dd>{number.format(report[figure])}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        {state === 'preview' && report.applicable && (
          <Button
            type="primary"
            size="large"
            loading={change.isPending}
            onClick={() => change.mutate({ path: `${path}/apply`, method: 'POST' })}
          >
            {t('grids.apply', { count: report.grids })}
          </Button>
        )}
        {state === 'current' && (
          <Popconfirm
            title={t('grids.undoAsk')}
            onConfirm={() => change.mutate({ path: `${path}/undo`, method: 'POST' })}
          >
            <Button danger size="large" loading={change.isPending}>
              {t('grids.undo')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {report.applicable && <GridMap path={`${path}/outlines`} at={at} label={t('grids.map')} />}
      {report.findings.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{t('grids.findings')}</h2>
          <ul className={styles.reasons}>
            {Object.entries(report.counts).map(([kind, count]) => (
              <li key={kind}>
                {t(`gridFinding.${kind as FindingKind}`)} × {number.format(count)}
              </li>
            ))}
          </ul>
          <Rows<GridFinding & { key: number }>
            rowKey="key"
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            dataSource={report.findings.map((finding, key) => ({ ...finding, key }))}
            columns={[
              { title: t('grids.finding'), render: (_, one) => t(`gridFinding.${one.kind}`) },
              { title: t('grids.code'), render: (_, one) => one.grids.join(' · ') || '—' },
              {
                title: t('grids.area'),
                align: 'end',
                render: (_, one) => (one.squareMetres === null ? '—' : number.format(one.squareMetres)),
              },
              {
                title: t('grids.place'),
                render: (_, one) =>
                  one.at ? (
                    <Button onClick={() => setLooked(one)}>
                      {one.at[0].toFixed(5)}, {one.at[1].toFixed(5)}
                    </Button>
                  ) : one.feature === null ? (
                    '—'
                  ) : (
                    t('grids.feature', { number: one.feature + 1 })
                  ),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
