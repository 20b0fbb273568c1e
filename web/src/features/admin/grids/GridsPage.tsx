import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Grid, GridEdition } from '@/shared/api/types/grids';
import type { Unit } from '@/shared/api/types/tenants';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import styles from '../imports/Imports.module.css';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, usePaged } from '../useAdmin';
import { GridDialog } from './GridDialog';
import GridMap from './GridMap';
import own from './Grids.module.css';
import { SendGrids } from './SendGrids';

const TONES = { preview: 'warn', current: 'good', former: 'plain', withdrawn: 'plain' } as const;

/** The grids of a city (网格): on the map, in a list, and in the files that they came in. */
export default function GridsPage() {
  const { t, i18n } = useTranslation('admin');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const [code, setCode] = useState('');
  const [unit, setUnit] = useState<string | undefined>();
  const [looked, setLooked] = useState<Grid | null>(null);
  const [editing, setEditing] = useState<Grid | null>(null);
  const grids = usePaged<Grid>('grids', { limit: 50, code, unit });
  const editions = usePaged<GridEdition>('grids/imports', { limit: 20 });
  const units = useAll<Unit>('units');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const named = new Map(units.data?.map((one) => [one.id, one.name]));
  const current = editions.rows.find((one) => one.state === 'current');
  return (
    <>
      <PageHead title={t('grids.title')} lead={t('grids.lead')} />
      {current && <GridMap key={current.id} path="grids/outlines" at={looked} label={t('grids.map')} />}
      <div className={own.filter}>
        <Input
          allowClear
          maxLength={40}
          aria-label={t('grids.byCode')}
          placeholder={t('grids.byCode')}
          onChange={({ target }) => /^[A-Za-z0-9_-]{0,40}$/.test(target.value) && setCode(target.value)}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('grids.byUnit')}
          placeholder={t('grids.byUnit')}
          options={units.data?.map((one) => ({ value: one.id, label: one.name })) ?? []}
          onChange={setUnit}
        />
      </div>
      <List<Grid>
        rowKey="code"
        rows={grids.rows}
        query={grids}
        more={grids}
        empty={t('grids.empty')}
        columns={[
          { title: t('grids.name'), render: (_, one) => <strong>{one.name}</strong> },
          { title: t('grids.code'), dataIndex: 'code' },
          { title: t('grids.unit'), render: (_, one) => named.get(one.unit ?? '') ?? '—' },
          {
            title: t('grids.households'),
            align: 'end',
            render: (_, one) => (one.households === null ? '—' : number.format(one.households)),
          },
          { title: t('grids.area'), align: 'end', render: (_, one) => number.format(one.area) },
          {
            title: t('actions'),
            render: (_, one) => (
              <>
                <Button onClick={() => setLooked(one)}>{t('grids.look')}</Button>{' '}
                <Button onClick={() => setEditing(one)}>{t('edit')}</Button>
              </>
            ),
          },
        ]}
      />
      <h2 className={styles.subtitle}>{t('grids.file')}</h2>
      <SendGrids />
      <h2 className={styles.subtitle}>{t('imports.earlier')}</h2>
      <List<GridEdition>
        rows={editions.rows}
        query={editions}
        more={editions}
        empty={t('imports.empty')}
        columns={[
          { title: t('imports.file'), render: (_, one) => <strong>{one.file}</strong> },
          { title: t('grids.edition'), render: (_, one) => one.number ?? '—' },
          {
            title: t('imports.state'),
            render: (_, one) => <Tag tone={TONES[one.state]}>{t(`grids.is.${one.state}`)}</Tag>,
          },
          { title: t('grids.count'), align: 'end', render: (_, one) => number.format(one.report.grids) },
          { title: t('imports.at'), render: (_, one) => `${times.exact(one.createdAt)} · ${one.createdBy}` },
          {
            title: t('actions'),
            render: (_, one) => (
              <Link to={paths.admin(slug, `grids/${one.id}`)}>
                <Button tabIndex={-1}>{t('imports.open')}</Button>
              </Link>
            ),
          },
        ]}
      />
      {editing && <GridDialog code={editing.code} units={units.data ?? []} close={() => setEditing(null)} />}
    </>
  );
}
