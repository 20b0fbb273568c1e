import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { PageHead } from '@/shared/staff/PageHead';
import { ShownOnceDialog } from '@/shared/staff/ShownOnceDialog';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useLayerTitle } from '../layers/useLayers';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, useChange } from '../useAdmin';
import type { Connected, Operator } from './operator';
import { OperatorDialog } from './OperatorDialog';

/** Who tells how full places are (实时余位接入方), and whether one hears of them. */
export default function AvailabilityPage() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const operators = useAll<Operator>('availability/operators');
  const [edited, setEdited] = useState<Operator | 'new' | null>(null);
  const [made, setMade] = useState<Connected | null>(null);
  const address = `${window.location.origin}/t/${slug}/api/availability/updates`;
  return (
    <>
      <PageHead title={t('availability.title')} lead={t('availability.lead')}>
        <Button type="primary" size="large" onClick={() => setEdited('new')}>
          {t('availability.add')}
        </Button>
      </PageHead>
      <OperatorTable operators={operators} edit={setEdited} made={setMade} />
      {edited && (
        <OperatorDialog
          operator={edited === 'new' ? null : edited}
          close={() => setEdited(null)}
          made={(one) => {
            setEdited(null);
            setMade(one);
          }}
        />
      )}
      {made && (
        <ShownOnceDialog
          title={t('availability.secretOf', { name: made.operator.name })}
          kept={t('machines.kept')}
          close={() => setMade(null)}
          lines={[
            [t('availability.address'), address],
            ['X-Key', made.operator.id],
            [t('availability.secret'), made.secret],
          ]}
        />
      )}
    </>
  );
}

interface TableProps {
  operators: ReturnType<typeof useAll<Operator>>;
  edit: (one: Operator) => void;
  made: (one: Connected) => void;
}

function OperatorTable({ operators, edit, made }: TableProps) {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  const titleOf = useLayerTitle();
  const revoke = useChange();
  const renew = useChange<Connected>(made);
  const at = (one: Operator) => `availability/operators/${one.id}`;
  return (
    <List<Operator>
      rows={operators.data}
      query={operators}
      empty={t('availability.empty')}
      columns={[
        { title: t('availability.name'), render: (_, one) => <strong>{one.name}</strong> },
        { title: t('facilities.layer'), render: (_, one) => titleOf(one.kind) },
        { title: t('availability.speaksFor'), render: (_, one) => <SpeaksFor operator={one} /> },
        { title: t('availability.staleAfter'), dataIndex: 'staleAfter' },
        {
          title: t('availability.heard'),
          render: (_, one) => (one.heardAt ? times.relative(one.heardAt) : t('availability.never')),
        },
        {
          title: t('availability.told'),
          render: (_, one) => (
            <Space wrap>
              <Tag tone={one.fresh > 0 ? 'good' : 'plain'}>{t('availability.fresh', { count: one.fresh })}</Tag>
              {one.stale > 0 && <Tag tone="warn">{t('availability.stale', { count: one.stale })}</Tag>}
            </Space>
          ),
        },
        {
          title: t('actions'),
          render: (_, one) =>
            one.revokedAt ? (
              <Tag tone="bad">{t('open311.revoked', { at: times.day(one.revokedAt), by: one.revokedBy })}</Tag>
            ) : (
              <Space wrap>
                <Button onClick={() => edit(one)}>{t('edit')}</Button>
                <Popconfirm
                  title={t('availability.renewAsk')}
                  onConfirm={() => renew.mutate({ path: `${at(one)}/secret`, method: 'POST' })}
                >
                  <Button>{t('availability.renew')}</Button>
                </Popconfirm>
                <Popconfirm
                  title={t('availability.revokeAsk', { name: one.name })}
                  onConfirm={() => revoke.mutate({ path: at(one), method: 'DELETE' })}
                >
                  <Button danger>{t('availability.revoke')}</Button>
                </Popconfirm>
              </Space>
            ),
        },
      ]}
    />
  );
}

function SpeaksFor({ operator: { source, listed } }: { operator: Operator }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {source && <div>{t('availability.bySource', { source })}</div>}
      {listed > 0 && <div>{t('availability.listed', { count: listed })}</div>}
    </>
  );
}
