import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/shared/staff/fieldErrors';
import { Tag } from '../Tag';
import { useChange } from '../useAdmin';
import { CHANNELS, type NoticeSettings } from './notices';

interface Trial {
  channel: (typeof CHANNELS)[number];
  occasion: string;
  to: string;
}

interface Tried {
  outcome: 'taken' | 'not_now' | 'never' | 'unclear' | 'off';
  why: string | null;
}

const TONES = { taken: 'good', not_now: 'warn', never: 'bad', unclear: 'warn', off: 'plain' } as const;

/** Sends one message about a made-up case by the settings that are saved (试发), and says what became of it. */
export function TrySending({ known }: { known: NoticeSettings }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Trial>();
  const [tried, setTried] = useState<Tried | null>(null);
  const send = useChange<Tried>(setTried, true);
  const on = CHANNELS.filter((channel) => known[channel] !== null);
  if (on.length === 0) return null;
  return (
    <section aria-labelledby="try-sending" style={{ maxWidth: 640 }}>
      <h2 id="try-sending">{t('notices.trial.title')}</h2>
      <p>{t('notices.trial.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ channel: on[0], occasion: known.occasions[0], to: '' }}
        onValuesChange={() => setTried(null)}
        onFinish={(body: Trial) => {
          setTried(null);
          send.mutate(
            { path: 'notices/trials', method: 'POST', body },
            { onError: (error) => form.setFields(fieldErrors(error) as never) },
          );
        }}
      >
        <Form.Item name="channel" label={t('notices.channelHead')}>
          <Select options={on.map((value) => ({ value, label: t(`notices.channel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="occasion" label={t('notices.occasionHead')}>
          <Select options={known.occasions.map((value) => ({ value, label: t(`notices.occasion.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('notices.trial.to')}
          extra={t('notices.trial.toHint')}
          rules={[{ required: true, message: t('notices.required') }]}
        >
          <Input autoComplete="off" maxLength={254} />
        </Form.Item>
        <Button size="large" htmlType="submit" loading={send.isPending}>
          {t('notices.trial.send')}
        </Button>
      </Form>
      <p role="status">
        {tried && (
          <>
            <Tag tone={TONES[tried.outcome]}>{t(`notices.trial.outcome.${tried.outcome}`)}</Tag>{' '}
            {tried.why && t(`notices.reason.${tried.why}`, { defaultValue: tried.why })}
          </>
        )}
      </p>
    </section>
  );
}
