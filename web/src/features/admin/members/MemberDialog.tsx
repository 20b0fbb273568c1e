import { Checkbox, Form, Input, Modal, Select, Switch } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role, Unit, User } from '@/shared/api/types/tenants';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { useAll, useChange } from '../useAdmin';
import { memberBody, needsUnit, type MemberForm } from './member';

interface Props {
  member: Partial<User>;
  roles: Role[];
  close: () => void;
  created: (member: User & { initialPassword: string }) => void;
}

/** A member as the administrator describes them. The password is nobody's to choose here. */
export function MemberDialog({ member, roles, close, created }: Props) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<MemberForm>();
  const units = useAll<Unit>('units').data ?? [];
  const chosen = Form.useWatch('roles', form) ?? member.roles ?? [];
  const save = useChange<User & { initialPassword: string }>((answer) => (member.id ? close() : created(answer)));
  useEffect(() => {
    if (save.error) form.setFields(fieldErrors(save.error) as Parameters<typeof form.setFields>[0]);
  }, [form, save.error]);
  return (
    <Modal
      open
      title={t(member.id ? 'members.edit' : 'members.add')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...member, unit: member.unit?.id, phone: member.phone ?? '', enabled: member.enabled ?? true }}
        onFinish={(values) =>
          save.mutate({
            path: member.id ? `users/${member.id}` : 'users',
            method: member.id ? 'PUT' : 'POST',
            body: memberBody(values, member.id !== undefined),
          })
        }
      >
        <Form.Item name="name" label={t('members.name')} rules={[{ required: true, whitespace: true, max: 60 }]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        {!member.id && (
          <Form.Item
            name="username"
            label={t('members.username')}
            extra={t('members.usernameHint')}
            rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t('members.usernameHint') }]}
          >
            <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item
          name="roles"
          label={t('members.roles')}
          rules={[{ required: true, message: t('members.rolesMissing') }]}
        >
          <Checkbox.Group options={roles.map((role) => ({ value: role.code, label: role.name }))} />
        </Form.Item>
        <Form.Item
          name="unit"
          label={t('members.unit')}
          extra={needsUnit(chosen) ? t('members.unitHint') : undefined}
          rules={[{ required: needsUnit(chosen), message: t('members.unitHint') }]}
          dependencies={['roles']}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <Form.Item name="phone" label={t('members.phone')} extra={member.id ? t('members.phoneHint') : undefined}>
          <Input maxLength={20} autoComplete="off" type="tel" />
        </Form.Item>
        {member.id && (
          <Form.Item name="enabled" label={t('members.enabled')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
