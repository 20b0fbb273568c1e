import { Alert, Drawer, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layer } from '@/shared/api/types/layers';
import { isProblem } from '@/shared/api/problem';
import { useIntentKey } from '@/shared/api/useIntentKey';
import { HUES, ICONS } from '@/shared/layers/looks';
import { said } from '@/shared/layers/layers';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Save } from '../Save';
import { useChange } from '../useAdmin';
import { Attributes } from './Attributes';
import { bodyOf, carried, CODE, draftOf, nameOf, type Draft } from './layer';
import styles from './Layers.module.css';
import { Looks } from './Looks';
import { TwoWords } from './TwoWords';

interface Props {
  /** The layer to change, or to begin another with. */
  layer: Layer | null;
  another: boolean;
  close: () => void;
  saved: () => void;
}

/** A layer of one's own (自有图层): what it is called, what it looks like, what may be known of its facilities. */
export function LayerDialog({ layer, another, close, saved }: Props) {
  const { t, i18n } = useTranslation('admin');
  const [form] = Form.useForm<Draft>();
  const save = useChange(saved);
  const keyOf = useIntentKey();
  useEffect(() => {
    if (!save.error) return;
    const taken = isProblem(save.error) && save.error.kind === 'code-taken';
    const errors = taken ? [{ name: ['code'], errors: [t('layers.codeTaken')] }] : fieldErrors(save.error);
    form.setFields(errors as Parameters<typeof form.setFields>[0]);
    if (errors[0]) form.scrollToField(errors[0].name as Parameters<typeof form.scrollToField>[0], { focus: true });
  }, [form, save.error, t]);
  const send = (draft: Draft) => {
    const body = bodyOf(draft);
    if (layer && !another) {
      const { code, version } = layer;
      save.mutate({ path: `layers/${code}`, method: 'PUT', body: { ...body, version } });
    } else {
      const made = { ...body, code: draft.code };
      save.mutate({ path: 'layers', method: 'POST', body: made, idempotencyKey: keyOf(JSON.stringify(made)) });
    }
  };
  const proposeCode = () => {
    const { code, title } = form.getFieldsValue();
    if (another && !code) form.setFieldsValue({ code: nameOf(title.en, '_') });
  };
  return (
    <Drawer
      open
      size={860}
      mask={{ closable: false }}
      onClose={close}
      title={layer && !another ? said(layer.title, i18n.language) : t('layers.add')}
    >
      <Form
        form={form}
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        initialValues={draftOf(layer, another)}
        onFinish={send}
      >
        <TwoWords path={['title']} label={t('layers.titles')} extra={t('layers.titlesHint')} onLeave={proposeCode} />
        <TwoWords path={['one']} label={t('layers.one')} extra={t('layers.oneHint')} />
        <TwoWords path={['description']} label={t('layers.description')} max={300} optional />
        <Form.Item
          name="code"
          label={t('layers.code')}
          extra={t('layers.codeHint')}
          rules={[{ required: true, pattern: CODE, message: t('layers.codeFault') }]}
        >
          <Input maxLength={31} disabled={!another} className={styles.code ?? ''} spellCheck={false} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate>
          {() => {
            const { icon = 'pin', colour = 'slate' } = form.getFieldsValue(['icon', 'colour']) as Partial<Draft>;
            return (
              <>
                <Form.Item name="icon" label={t('layers.icon')}>
                  <Looks
                    label={t('layers.icon')}
                    looks={Object.keys(ICONS).map((one) => ({ value: one, name: t(`icon.${one}`), icon: one, colour }))}
                  />
                </Form.Item>
                <Form.Item name="colour" label={t('layers.colour')}>
                  <Looks
                    label={t('layers.colour')}
                    looks={Object.keys(HUES).map((one) => ({
                      value: one,
                      name: t(`colour.${one}`),
                      icon,
                      colour: one,
                    }))}
                  />
                </Form.Item>
              </>
            );
          }}
        </Form.Item>
        <h3 className={styles.subtitle}>{t('layers.attributes')}</h3>
        <p className={styles.note}>{t('layers.attributesHint')}</p>
        <Attributes />
        {save.error && <Refused error={save.error} layer={layer} />}
        <Save saving={save.isPending} />
      </Form>
    </Drawer>
  );
}

/** Why a layer stays as it is: it was changed meanwhile, its facilities carry what would go, or something is wrong. */
function Refused({ error, layer }: { error: unknown; layer: Layer | null }) {
  const { t, i18n } = useTranslation('admin');
  const lost = layer ? carried(error, layer, i18n.language) : [];
  const stale = isProblem(error) && error.kind === 'changed-meanwhile';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  if (!stale && lost.length === 0) return <ErrorNote error={error} />;
  return (
    <div ref={box}>
      <Alert
        type="error"
        showIcon
        className={styles.refused ?? ''}
        title={t(stale ? 'layers.stale' : 'layers.carried')}
        description={lost.join(i18n.language === 'en' ? ', ' : '、') || undefined}
      />
    </div>
  );
}
