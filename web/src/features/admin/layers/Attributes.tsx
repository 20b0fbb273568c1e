import { Button, Form, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Attribute, AttributeForm } from '@/shared/api/types/layers';
import { chooses, EMPTY, FIXED, FORMS, missingOf, NAME, nameOf, twice, USUAL } from './layer';
import styles from './Layers.module.css';
import { TwoWords } from './TwoWords';
import { Values } from './Values';
import { Words } from './Words';

const MOST = 40;

/** What may be known of each facility of a layer, in the order in which people are told. */
export function Attributes() {
  const { t } = useTranslation('admin');
  const form = Form.useFormInstance();
  const there = () => (form.getFieldValue('attributes') ?? []) as Partial<Attribute>[];
  return (
    <Form.List name="attributes">
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ key, name: at }) => (
            <fieldset key={key} className={styles.attribute}>
              <legend>{t('layers.attribute', { at: at + 1 })}</legend>
              <OneAttribute at={at} />
              <Space wrap className={styles.moves ?? ''}>
                <Button
                  disabled={at === 0}
                  aria-label={t('layers.up', { at: at + 1 })}
                  title={t('layers.up', { at: at + 1 })}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  disabled={at === fields.length - 1}
                  aria-label={t('layers.down', { at: at + 1 })}
                  title={t('layers.down', { at: at + 1 })}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </Button>
                <Button danger aria-label={t('layers.drop', { at: at + 1 })} onClick={() => remove(at)}>
                  {t('remove')}
                </Button>
              </Space>
            </fieldset>
          ))}
          <Space wrap className={styles.adding ?? ''}>
            <Button type="dashed" disabled={fields.length >= MOST} onClick={() => add(EMPTY)}>
              {t('layers.addAttribute')}
            </Button>
            {(Object.keys(USUAL) as (keyof typeof USUAL)[]).map((usual) => {
              const missing = missingOf(usual, there());
              return (
                missing.length > 0 && (
                  <Button
                    key={usual}
                    type="dashed"
                    disabled={fields.length + missing.length > MOST}
                    onClick={() => missing.forEach((one) => add(one))}
                  >
                    {t(`layers.usual.${usual}`)}
                  </Button>
                )
              );
            })}
          </Space>
        </>
      )}
    </Form.List>
  );
}

function OneAttribute({ at }: { at: number }) {
  const { t } = useTranslation('admin');
  const form = Form.useFormInstance();
  const path = ['attributes', at];
  const kind = Form.useWatch([...path, 'form'], form) as AttributeForm | undefined;
  const others = () => ((form.getFieldValue('attributes') ?? []) as Partial<Attribute>[]).map(({ name }) => name);
  const propose = () => {
    const { name, title } = form.getFieldValue(path) as Attribute;
    if (!name) form.setFieldValue([...path, 'name'], nameOf(title.en, ''));
  };
  return (
    <>
      <TwoWords path={[at, 'title']} label={t('layers.name')} onLeave={propose} />
      <div className={styles.two}>
        <Form.Item
          name={[at, 'form']}
          label={t('layers.formOf')}
          dependencies={[[...path, 'name']]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, chosen: AttributeForm) => {
                const fixed = FIXED[getFieldValue([...path, 'name']) as string];
                if (fixed === undefined || fixed === chosen) return Promise.resolve();
                return Promise.reject(new Error(t('layers.fixed', { form: t(`layers.form.${fixed}`) })));
              },
            }),
          ]}
        >
          <Select options={FORMS.map((one) => ({ value: one, label: t(`layers.form.${one}`) }))} />
        </Form.Item>
        <Form.Item
          name={[at, 'name']}
          label={t('layers.key')}
          rules={[
            { required: true, pattern: NAME, message: t('layers.keyFault') },
            {
              validator: (_, name: string) => {
                if (twice(others()).has(name)) return Promise.reject(new Error(t('layers.twice')));
                if (name !== 'openHours' || others().includes('openHoursText')) return Promise.resolve();
                return Promise.reject(new Error(t('layers.hoursAlone')));
              },
            },
          ]}
        >
          <Input maxLength={31} spellCheck={false} className={styles.code ?? ''} />
        </Form.Item>
      </div>
      {chooses(kind) && <Values at={at} />}
      <Form.Item name={[at, 'headers']} label={t('layers.headers')} extra={t('layers.headersHint')}>
        <Words />
      </Form.Item>
    </>
  );
}
