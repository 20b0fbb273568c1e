import { Button, Form, InputNumber, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweringRule, DutyRoster, Responsibility } from '@/shared/api/types/responsibility';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { useTimes } from '@/shared/i18n/time';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import styles from '../imports/Imports.module.css';
import { List } from '../List';
import { Save } from '../Save';
import { useAll, useChange, useOne } from '../useAdmin';
import { namesOf, put } from './responsibility';
import { RosterDialog } from './RosterDialog';
import { RuleDialog } from './RuleDialog';
import { useSaid } from './useSaid';

interface Editing<T> {
  at: number | null;
  one: T | null;
}

/** Who answers for what (责任规则), and who is on duty when (值班表). */
export default function ResponsibilityPage() {
  const { t } = useTranslation('admin');
  const times = useTimes(useTenant().timeZone);
  const shown = useOne<Responsibility>('responsibility');
  const units = useAll<Unit>('units');
  const catalogue = useAll<Category>('catalogue', { scheme: 'all', limit: 500 }); // rules may be about a coming scheme
  const [rule, setRule] = useState<Editing<AnsweringRule> | null>(null);
  const [roster, setRoster] = useState<Editing<DutyRoster> | null>(null);
  const save = useChange(() => {
    setRule(null);
    setRoster(null);
  });
  const said = useSaid(units.data ?? [], catalogue.data ?? []);
  if (shown.isError && !shown.data) return <ErrorNote error={shown.error} retry={shown.refetch} />;
  if (!shown.data) return <Skeleton lines={8} />;
  const { version, rules, rosters, borderMetres, changedAt, changedBy } = shown.data;
  const settle = (part: Partial<Responsibility>) =>
    save.mutate({ path: 'responsibility', method: 'PUT', body: { version, ...part } });
  const names = namesOf(units.data ?? []);
  const buttons = (edit: () => void, remove: () => void, name: string) => (
    <Space>
      <Button onClick={edit}>{t('edit')}</Button>
      <Popconfirm title={t('responsibility.removeAsk', { name })} onConfirm={remove}>
        <Button danger>{t('remove')}</Button>
      </Popconfirm>
    </Space>
  );
  return (
    <>
      <PageHead title={t('responsibility.title')} lead={t('responsibility.lead')}>
        <Button type="primary" size="large" onClick={() => setRule({ at: null, one: null })}>
          {t('responsibility.addRule')}
        </Button>
      </PageHead>
      {changedAt && (
        <p className={styles.note}>
          {t('responsibility.changed', { version, by: changedBy, at: times.exact(changedAt) })}
        </p>
      )}
      <List<AnsweringRule>
        rowKey="name"
        rows={rules}
        query={shown}
        empty={t('responsibility.noRules')}
        columns={[
          { title: t('responsibility.name'), render: (_, one) => <strong>{one.name}</strong> },
          { title: t('responsibility.about'), render: (_, one) => said.about(one) },
          { title: t('responsibility.where'), render: (_, one) => said.where(one) },
          { title: t('responsibility.when'), render: (_, one) => said.when(one) },
          { title: t('responsibility.who'), render: (_, one) => said.who(one, rosters) },
          {
            title: t('actions'),
            render: (_, one, at) =>
              buttons(
                () => setRule({ at, one }),
                () => settle({ rules: rules.filter((other) => other !== one) }),
                one.name,
              ),
          },
        ]}
      />
      <p className={styles.note}>{t('responsibility.order')}</p>
      <h2 className={styles.subtitle}>{t('responsibility.rosters')}</h2>
      <List<DutyRoster>
        rowKey="code"
        rows={rosters}
        query={shown}
        empty={t('responsibility.noRosters')}
        columns={[
          { title: t('responsibility.name'), render: (_, one) => <strong>{one.name}</strong> },
          {
            title: t('responsibility.shifts'),
            render: (_, one) =>
              one.week.map((shift) => (
                <p key={`${shift.days.join()} ${shift.from}`} className={styles.note}>
                  {said.days(shift.days)} {shift.from}–{shift.to} {names.get(shift.unit)} {shift.crew}
                </p>
              )),
          },
          { title: t('responsibility.singleDays'), align: 'end', render: (_, one) => one.days.length },
          {
            title: t('actions'),
            render: (_, one, at) =>
              buttons(
                () => setRoster({ at, one }),
                () => settle({ rosters: rosters.filter((other) => other !== one) }),
                one.name,
              ),
          },
        ]}
      />
      <p>
        <Button onClick={() => setRoster({ at: null, one: null })}>{t('responsibility.addRoster')}</Button>
      </p>
      <h2 className={styles.subtitle}>{t('responsibility.border')}</h2>
      <Form
        layout="inline"
        initialValues={{ borderMetres }}
        onFinish={(form: { borderMetres: number }) => settle(form)}
      >
        <Form.Item
          name="borderMetres"
          label={t('responsibility.metres')}
          extra={t('responsibility.metresHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} max={500} precision={0} />
        </Form.Item>
        <Save saving={save.isPending} />
      </Form>
      {rule && (
        <RuleDialog
          rule={rule.one}
          units={units.data ?? []}
          catalogue={catalogue.data ?? []}
          rosters={rosters}
          save={save}
          close={() => setRule(null)}
          done={(one) => settle({ rules: put(rules, rule.at, one) })}
        />
      )}
      {roster && (
        <RosterDialog
          roster={roster.one}
          units={units.data ?? []}
          save={save}
          close={() => setRoster(null)}
          done={(one) => settle({ rosters: put(rosters, roster.at, one) })}
        />
      )}
    </>
  );
}
