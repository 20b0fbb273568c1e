import { Button, Popconfirm, Segmented, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Facility, FacilityKind } from '@/shared/api/types/facilities';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { List } from '../List';
import { Tag } from '../Tag';
import { useChange, usePaged } from '../useAdmin';
import { FacilityDialog } from './FacilityDialog';

const TONES = { open: 'good', closed: 'bad', repair: 'warn' } as const;

/** Toilets and car parks (设施) as citizens find them on the map. */
export default function FacilitiesPage() {
  const { t } = useTranslation('admin');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const [kind, setKind] = useState<FacilityKind>('toilet');
  const [editing, setEditing] = useState<Facility | 'new' | null>(null);
  const facilities = usePaged<Facility>('facilities', { kind, limit: 100 });
  const remove = useChange();
  return (
    <>
      <PageHead title={t('facilities.title')} lead={t('facilities.lead')}>
        <Segmented
          size="large"
          value={kind}
          onChange={setKind}
          options={(['toilet', 'parking'] as const).map((one) => ({ value: one, label: t(`facilityKind.${one}`) }))}
        />
        <Link className="button" to={paths.admin(slug, 'imports')}>
          {t('facilities.import')}
        </Link>
        <Link className="button" to={paths.admin(slug, 'facilities/signs')}>
          {t('signs.title')}
        </Link>
        <Button type="primary" size="large" onClick={() => setEditing('new')}>
          {t(`facilities.add.${kind}`)}
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
      {editing && (
        <FacilityDialog
          key={editing === 'new' ? 'new' : editing.id}
          facility={editing === 'new' ? null : editing}
          kind={editing === 'new' ? kind : editing.kind}
          close={() => setEditing(null)}
        />
      )}
    </>
  );
}
