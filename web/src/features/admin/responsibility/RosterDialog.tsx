import { Button, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyRoster } from '@/shared/api/types/responsibility';
import type { Unit } from '@/shared/api/types/tenants';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import grids from '../grids/Grids.module.css';
import { rosterOf } from './responsibility';
import { useSaid } from './useSaid';

interface Props {
  roster: DutyRoster | null;
  units: Unit[];
  save: { isPending: boolean; error: unknown };
  close: () => void;
  done: (roster: DutyRoster) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const NIGHT = { days: WEEK, from: '18:00', to: '08:00' };

/** A roster: shifts of every week, and single days that are otherwise. */
export function RosterDialog({ roster, units, save, close, done }: Props) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm();
  const { dayName } = useSaid(units, []);
  const shift = (name: number) => (
    <>
      <Form.Item name={[name, 'from']} label={t('responsibility.from')} rules={[{ required: true }]}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name={[name, 'to']} label={t('responsibility.to')} rules={[{ required: true }]}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name={[name, 'unit']} label={t('responsibility.unit')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'crew']} label={t('responsibility.crew')}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
  return (
    <Modal
      open
      width={820}
      title={t(roster ? 'responsibility.editRoster' : 'responsibility.addRoster')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={roster ?? { week: [NIGHT], days: [] }}
        onFinish={(values: Partial<DutyRoster>) => done(rosterOf(values))}
      >
        <Form.Item name="name" label={t('responsibility.name')} rules={[{ required: true, whitespace: true, max: 60 }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('units.code')}
          extra={t('units.codeHint')}
          rules={[{ required: true, pattern: /^[A-Za-z0-9_-]{1,40}$/, message: t('units.codeHint') }]}
        >
          <Input maxLength={40} disabled={roster !== null} />
        </Form.Item>
        <h3>{t('responsibility.shifts')}</h3>
        <p>{t('responsibility.overnight')}</p>
        <Form.List name="week">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className={grids.person}>
                  <Form.Item name={[name, 'days']} label={t('responsibility.days')} rules={[{ required: true }]}>
                    <Select
                      mode="multiple"
                      showSearch={{ optionFilterProp: 'label' }}
                      options={WEEK.map((day) => ({ value: day, label: dayName(day) }))}
                    />
                  </Form.Item>
                  {shift(name)}
                  <Button danger onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add(NIGHT)} disabled={fields.length >= 50}>
                {t('responsibility.addShift')}
              </Button>
            </>
          )}
        </Form.List>
        <h3>{t('responsibility.singleDays')}</h3>
        <p>{t('responsibility.singleHint')}</p>
        <Form.List name="days">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className={grids.person}>
                  <Form.Item name={[name, 'date']} label={t('responsibility.date')} rules={[{ required: true }]}>
                    <Input type="date" />
                  </Form.Item>
                  {shift(name)}
                  <Button danger onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({ from: '08:00', to: '18:00' })} disabled={fields.length >= 400}>
                {t('responsibility.addDay')}
              </Button>
            </>
          )}
        </Form.List>
        {save.error !== null && <ErrorNote error={save.error} />}
      </Form>
    </Modal>
  );
}
