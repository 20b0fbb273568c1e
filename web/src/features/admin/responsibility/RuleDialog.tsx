import { Form, Input, Modal, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweringRule, DutyRoster } from '@/shared/api/types/responsibility';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { aboutOptions, formOf, ruleOf, type RuleForm } from './responsibility';

interface Props {
  rule: AnsweringRule | null;
  units: Unit[];
  catalogue: Category[];
  rosters: DutyRoster[];
  save: { isPending: boolean; error: unknown };
  close: () => void;
  done: (rule: AnsweringRule) => void;
}

const TIMES = ['always', 'working', 'off', 'between'] as const;

/** One rule: about what, where, when, and who answers then. */
export function RuleDialog({ rule, units, catalogue, rosters, save, close, done }: Props) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const when: unknown = Form.useWatch('when', form);
  const grid: unknown = Form.useWatch('grid', form);
  const about = useMemo(
    () =>
      aboutOptions(
        catalogue,
        { part: t('catalogue.part'), matter: t('catalogue.matter'), both: t('catalogue.all') },
        rule,
      ),
    [catalogue, rule, t],
  );
  const unitOptions = units.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Modal
      open
      title={t(rule ? 'responsibility.editRule' : 'responsibility.addRule')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={rule ? formOf(rule) : { when: 'always' }}
        onFinish={(values: RuleForm) => done(ruleOf(values))}
      >
        <Form.Item
          name="name"
          label={t('responsibility.name')}
          extra={t('responsibility.nameHint')}
          rules={[{ required: true, whitespace: true, max: 60 }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="about" label={t('responsibility.about')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('responsibility.anything')}
            options={[
              { label: t('responsibility.majors'), options: about.majors },
              { label: t('responsibility.categories'), options: about.single },
            ]}
          />
        </Form.Item>
        <Form.Item name="grid" label={t('responsibility.grid')} rules={[{ pattern: /^[A-Za-z0-9_-]{1,40}$/ }]}>
          <Input allowClear maxLength={40} placeholder={t('responsibility.gridHint')} />
        </Form.Item>
        {!grid && (
          <Form.Item name="under" label={t('responsibility.under')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('responsibility.anywhere')}
              options={unitOptions}
            />
          </Form.Item>
        )}
        <Form.Item name="when" label={t('responsibility.when')}>
          <Select options={TIMES.map((one) => ({ value: one, label: t(`responsibility.times.${one}`) }))} />
        </Form.Item>
        {when === 'between' && (
          <>
            <Form.Item name="from" label={t('responsibility.from')} rules={[{ required: true }]}>
              <Input type="time" />
            </Form.Item>
            <Form.Item
              name="to"
              label={t('responsibility.to')}
              extra={t('responsibility.overnight')}
              rules={[{ required: true }]}
            >
              <Input type="time" />
            </Form.Item>
          </>
        )}
        <Form.Item name="who" label={t('responsibility.who')} rules={[{ required: true }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              {
                label: t('responsibility.rosters'),
                options: rosters.map((one) => ({ value: `roster ${one.code}`, label: one.name })),
              },
              {
                label: t('units.title'),
                options: unitOptions.map(({ value, label }) => ({ value: `unit ${value}`, label })),
              },
            ]}
          />
        </Form.Item>
        {save.error !== null && <ErrorNote error={save.error} />}
      </Form>
    </Modal>
  );
}
