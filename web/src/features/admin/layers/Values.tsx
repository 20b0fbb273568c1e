import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AttributeValue } from '@/shared/api/types/layers';
import { nameOf, twice, VALUE } from './layer';
import styles from './Layers.module.css';
import { Words } from './Words';

const MOST = 60;

/** What there is to choose from. */
export function Values({ at }: { at: number }) {
  const { t } = useTranslation('admin');
  const form = Form.useFormInstance();
  const path = ['attributes', at, 'values'];
  const codes = () => ((form.getFieldValue(path) ?? []) as Partial<AttributeValue>[]).map(({ code }) => code);
  const propose = (place: number) => {
    const { code, title } = (form.getFieldValue([...path, place]) ?? {}) as Partial<AttributeValue>;
    if (!code && title?.en) form.setFieldValue([...path, place, 'code'], nameOf(title.en, '-'));
  };
  return (
    <Form.List
      name={[at, 'values']}
      rules={[
        {
          validator: (_, values?: unknown[]) =>
            values?.length ? Promise.resolve() : Promise.reject(new Error(t('layers.noValues'))),
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <div className={styles.values} role="group" aria-label={t('layers.values')}>
          {fields.map(({ key, name: place }) => (
            <div key={key} className={styles.value}>
              {(['zh', 'en'] as const).map((language) => (
                <Form.Item
                  key={language}
                  name={[place, 'title', language]}
                  rules={[{ required: true, whitespace: true, message: t('layers.missing') }]}
                >
                  <Input
                    maxLength={40}
                    lang={language}
                    aria-label={t('layers.valueIn', { at: place + 1, language: t(`layers.language.${language}`) })}
                    placeholder={t(`layers.language.${language}`)}
                    onBlur={() => propose(place)}
                  />
                </Form.Item>
              ))}
              <Form.Item
                name={[place, 'code']}
                rules={[
                  { required: true, pattern: VALUE, message: t('layers.valueFault') },
                  {
                    validator: (_, code: string) =>
                      twice(codes()).has(code) ? Promise.reject(new Error(t('layers.twice'))) : Promise.resolve(),
                  },
                ]}
              >
                <Input
                  maxLength={31}
                  spellCheck={false}
                  className={styles.code ?? ''}
                  aria-label={t('layers.valueCode', { at: place + 1 })}
                  placeholder={t('layers.code')}
                />
              </Form.Item>
              <Form.Item name={[place, 'words']}>
                <Words label={t('layers.valueWords', { at: place + 1 })} />
              </Form.Item>
              <Button aria-label={t('layers.dropValue', { at: place + 1 })} onClick={() => remove(place)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button
            type="dashed"
            disabled={fields.length >= MOST}
            onClick={() => add({ code: '', title: { zh: '', en: '' }, words: [] })}
          >
            {t('layers.addValue')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
