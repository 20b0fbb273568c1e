import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisionGroup } from '@/shared/api/types/disputes';
import type { Unit } from '@/shared/api/types/tenants';
import { PageHead } from '@/shared/staff/PageHead';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, useChange, usePaged } from '../useAdmin';
import { GroupDialog } from './GroupDialog';
import { OwnershipSettings } from './OwnershipSettings';

/** Groups of units (督办群) that are asked what no rule settles, and how it is settled whose something is. */
export default function GroupsPage() {
  const { t } = useTranslation(['admin', 'disputes']);
  const groups = usePaged<SupervisionGroup>('disputes/groups');
  const units = useAll<Unit>('units').data ?? [];
  const remove = useChange();
  const [edited, setEdited] = useState<SupervisionGroup | 'new' | null>(null);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? t('groups.unitGone');
  return (
    <>
      <PageHead title={t('groups.title')} lead={t('groups.lead')}>
        <Button type="primary" size="large" onClick={() => setEdited('new')}>
          {t('groups.add')}
        </Button>
      </PageHead>
      <List<SupervisionGroup>
        rows={groups.rows}
        query={groups}
        more={groups}
        empty={t('groups.empty')}
        columns={[
          { title: t('groups.name'), render: (_, one) => <strong>{one.name}</strong> },
          { title: t('groups.kind'), render: (_, one) => t(`disputes:class.${one.kind}`) },
          {
            title: t('groups.members'),
            width: 360,
            render: (_, one) => one.members.map((id) => <Tag key={id}>{nameOf(id)}</Tag>),
          },
          {
            title: t('groups.matters'),
            render: (_, one) =>
              one.matters.length > 0
                ? t('groups.named', { count: one.matters.length })
                : t(one.kind === 'hard' ? 'groups.chosen' : 'groups.rest'),
          },
          {
            title: t('actions'),
            render: (_, one) => (
              <Space>
                <Button onClick={() => setEdited(one)}>{t('groups.change')}</Button>
                <Popconfirm
                  title={t('groups.removeAsk', { name: one.name })}
                  onConfirm={() => remove.mutate({ path: `disputes/groups/${one.id}`, method: 'DELETE' })}
                >
                  <Button danger>{t('groups.remove')}</Button>
                </Popconfirm>
              </Space>
            ),
          },
        ]}
      />
      <OwnershipSettings />
      {edited && <GroupDialog group={edited === 'new' ? null : edited} units={units} close={() => setEdited(null)} />}
    </>
  );
}
