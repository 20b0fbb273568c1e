import { Button, Input, Space } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterDetail } from '@/shared/api/types/supervision';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Changed } from './Changed';
import styles from './Supervision.module.css';
import { useSaying } from './useSaying';

/** What can be said to a matter now; what was being written stays where it can be read when nothing more can. */
export function Say({ detail }: { detail: MatterDetail }) {
  const { t } = useTranslation('desk');
  const field = useId();
  const { written, write, begun, said, looked, changed, seen, send } = useSaying(detail);
  const { actions } = detail;
  if (actions.length === 0 && !begun) return null;
  return (
    <section aria-labelledby={`${field}-title`} className={styles.say}>
      <h2 id={`${field}-title`}>
        {t(looked.actions.includes('answer') ? 'supervision.answer' : 'supervision.decide')}
      </h2>
      {changed && <Changed before={looked} now={detail} seen={seen} />}
      <label htmlFor={field}>{t('supervision.words')}</label>
      <Input.TextArea
        id={field}
        rows={4}
        maxLength={2000}
        showCount
        value={written.text}
        readOnly={actions.length === 0 || send.isPending} // what is sent is what can be read here
        onChange={(event) => write({ text: event.target.value })}
      />
      {actions.includes('answer') && (
        <label className={styles.photos}>
          {t('supervision.photos')}
          <input
            key={said}
            type="file"
            accept="image/*"
            multiple
            disabled={send.isPending}
            onChange={(event) => write({ photos: [...(event.target.files ?? [])].slice(0, 5) })}
          />
        </label>
      )}
      {send.isError && <ErrorNote error={send.error} />}
      <Space wrap>
        {actions.map((act) => (
          <Button
            key={act}
            size="large"
            type={act === 'send_back' ? 'default' : 'primary'}
            disabled={written.text.trim() === '' || changed || send.isPending}
            loading={send.isPending && send.variables === act}
            onClick={() => send.mutate(act)}
          >
            {t(`supervision.do.${act}`)}
          </Button>
        ))}
      </Space>
    </section>
  );
}
