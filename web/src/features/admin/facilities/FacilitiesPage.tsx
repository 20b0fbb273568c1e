import { Button, Popconfirm, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Facility } from '@/shared/api/types/facilities';
import type { Layer } from '@/shared/api/types/layers';
import { useTimes } from '@/shared/i18n/time';
import { said } from '@/shared/layers/layers';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useLayerOptions, WithLayers } from '../layers/useLayers';
import { List } from '../List';
import { Tag } from '../Tag';
import { useChange, usePaged } from '../useAdmin';
import styles from './Facilities.module.css';
import { FacilityDialog } from './FacilityDialog';

const TONES = { open: 'good', closed: 'bad', repair: 'warn' } as const;

/** What citizens find on the map (设施), layer by layer. */
export default function FacilitiesPage() {
  return <WithLayers>{(layers) => <Facilities layers={layers} />}</WithLayers>;
}

function Facilities({ layers }: { layers: Layer[] }) {
  const { t, i18n } = useTranslation('admin');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const options = useLayerOptions(layers);
  const [params, setParams] = useSearchParams();
  const layer = layers.find((one) => one.code === params.get('kind')) ?? layers.find((one) => one.inUse) ?? layers[0];
  const [editing, setEditing] = useState<Facility | 'new' | null>(null);
  const facilities = usePaged<Facility>('facilities', { kind: layer?.code, limit: 100 });
  const remove = useChange();
  return (
    <>
      <PageHead title={t('facilities.title')} lead={t('facilities.lead')}>
        <Select
          size="large"
          className={styles.layer ?? ''}
          aria-label={t('facilities.layer')}
          showSearch={{ optionFilterProp: 'label' }}
          value={layer?.code ?? null}
          onChange={(kind) => setParams({ kind }, { replace: true })}
          options={options}
        />
        <Link className="button" to={paths.admin(slug, 'imports')}>
          {t('facilities.import')}
        </Link>
        <Link className="button" to={paths.admin(slug, 'facilities/signs')}>
          {t('signs.title')}
        </Link>
        <Button type="primary" size="large" onClick={() => setEditing('new')}>
          {layer && t('facilities.add', { one: said(layer.one, i18n.language) })}
        </Button>
      </PageHead>
      <List<Facility>
        rows={facilities.rows}
        query={facilities}
        more={facilities}
        empty={t('facilities.empty')}
        columns={[
          { title: t('facilities.name'), width: 260, render: (_, one) => <strong>{one.name}</strong> },
          { title: t('facilities.address'), width: 260, render: (_, one) => one.address ?? '—' },
          {
            title: t('facilities.status'),
            render: (_, one) => <Tag tone={TONES[one.status]}>{t(`facilityStatus.${one.status}`)}</Tag>,
          },
          {
            title: t('facilities.checked'),
            render: (_, one) => (one.checkedAt ? times.relative(one.checkedAt) : t('facilities.never')),
          },
          { title: t('facilities.source'), render: (_, one) => one.source ?? '—' },
          {
            title: t('actions'),
            render: (_, one) => (
              <Space>
                <Button onClick={() => setEditing(one)}>{t('edit')}</Button>
                <Popconfirm
                  title={t('facilities.removeAsk', { name: one.name })}
                  onConfirm={() =>
                    remove.mutate({ path: `facilities/${one.id}`, method: 'DELETE', query: { version: one.version } })
                  }
                >
                  <Button danger>{t('remove')}</Button>
                </Popconfirm>
              </Space>
            ),
          },
        ]}
      />
      {editing && layer && (
        <FacilityDialog
          key={editing === 'new' ? 'new' : editing.id}
          facility={editing === 'new' ? null : editing}
          layer={layer}
          close={() => setEditing(null)}
        />
      )}
    </>
  );
}
