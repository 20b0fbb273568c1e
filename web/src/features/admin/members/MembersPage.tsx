import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role, User } from '@/shared/api/types/tenants';
import { PageHead } from '@/shared/staff/PageHead';
import { List } from '../List';
import { Tag } from '../Tag';
import { useAll, useChange, usePaged } from '../useAdmin';
import { MemberDialog } from './MemberDialog';
import { PasswordDialog, type Given } from './PasswordDialog';

/** Who works here (人员), as what, and in which unit. */
export default function MembersPage() {
  const { t } = useTranslation('admin');
  const members = usePaged<User>('users', { limit: 100 });
  const roles = useAll<Role>('roles').data ?? [];
  const [editing, setEditing] = useState<Partial<User> | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const [resetting, setResetting] = useState<User | null>(null);
  const reset = useChange<{ initialPassword: string }>((answer) => {
    if (resetting) setGiven({ name: resetting.name, username: resetting.username, password: answer.initialPassword });
  }, true);
  const nameOf = (code: string) => roles.find((role) => role.code === code)?.name ?? code;
  return (
    <>
      <PageHead title={t('members.title')} lead={t('members.lead')}>
        <Button type="primary" size="large" onClick={() => setEditing({ roles: [] })}>
          {t('members.add')}
        </Button>
      </PageHead>
      <List<User>
        rows={members.rows}
        query={members}
        more={members}
        empty={t('members.empty')}
        columns={[
          {
            title: t('members.name'),
            render: (_, one) => (
              <>
                <strong>{one.name}</strong> {!one.enabled && <Tag tone="bad">{t('members.disabled')}</Tag>}
              </>
            ),
          },
          { title: t('members.username'), dataIndex: 'username' },
          {
            title: t('members.roles'),
            render: (_, one) => one.roles.map((role) => <Tag key={role}>{nameOf(role)}</Tag>),
          },
          { title: t('members.unit'), render: (_, one) => one.unit?.name ?? '—' },
          { title: t('members.phone'), render: (_, one) => one.phone ?? '—' },
          {
            title: t('actions'),
            render: (_, one) => (
              <Space>
                <Button onClick={() => setEditing(one)}>{t('edit')}</Button>
                <Popconfirm
                  title={t('members.resetAsk', { name: one.name })}
                  onConfirm={() => {
                    setResetting(one);
                    reset.mutate({ path: `users/${one.id}/password`, method: 'POST' });
                  }}
                >
                  <Button>{t('members.reset')}</Button>
                </Popconfirm>
              </Space>
            ),
          },
        ]}
      />
      {editing && (
        <MemberDialog
          member={editing}
          roles={roles}
          close={() => setEditing(null)}
          created={(one) => {
            setEditing(null);
            setGiven({ name: one.name, username: one.username, password: one.initialPassword });
          }}
        />
      )}
      {given && <PasswordDialog given={given} close={() => setGiven(null)} />}
    </>
  );
}
