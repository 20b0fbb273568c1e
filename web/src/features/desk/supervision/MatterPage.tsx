import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Space } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MatterDetail } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { DeadlineLightBadge } from '@/shared/ui/Lights';
import { Skeleton } from '@/shared/ui/Skeleton';
import { matterIn, say, supervisionKey } from './api';
import styles from './Supervision.module.css';
import { MissList } from './SupervisionPage';

/** One matter (督办事项): the missed limits it is about, what was said to it, and what can be done now. */
export default function MatterPage() {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const id = useParams().id ?? '';
  const found = useQuery(matterIn(slug, id));
  if (found.isError) return <ErrorNote error={found.error} retry={found.refetch} />;
  if (!found.data) return <Skeleton lines={8} />;
  const { row, misses, history, actions } = found.data;
  const { matter, light } = row;
  return (
    <div className={styles.page}>
      <p>
        <Link to={paths.supervision(slug)}>{t('supervision.back')}</Link>
      </p>
      <PageHead title={`${matter.unitName} · ${matter.number}`} lead={t(`supervision.state.${matter.state}`)}>
        {matter.state === 'open' && (
          <DeadlineLightBadge light={light} word={t('supervision.due', { at: times.exact(matter.dueAt) })} />
        )}
      </PageHead>
      <section aria-labelledby="matter-misses">
        <h2 id="matter-misses">{t('supervision.about')}</h2>
        <MissList misses={misses.map((miss) => ({ ...miss, matter: null }))} at={(miss) => times.exact(miss.dueAt)} />
      </section>
      <section aria-labelledby="matter-history">
        <h2 id="matter-history">{t('supervision.history')}</h2>
        <ol className={styles.history}>
          {history.map((entry) => (
            <li key={entry.id}>
              <strong>{t(`supervision.act.${entry.act}`)}</strong> {entry.byName}
              <time dateTime={entry.at}>{times.exact(entry.at)}</time>
              <p>{entry.text}</p>
              {entry.photos.map((photo) => (
                <a key={photo} href={paths.api(slug, `supervision/matters/${matter.id}/photos/${photo}`)}>
                  <img
                    src={paths.api(slug, `supervision/matters/${matter.id}/photos/${photo}?size=thumb`)}
                    alt={t('supervision.photo')}
                    width={120}
                  />
                </a>
              ))}
            </li>
          ))}
        </ol>
      </section>
      {actions.length > 0 && <Say key={matter.version} detail={found.data} />}
    </div>
  );
}

function Say({ detail: { row, actions } }: { detail: MatterDetail }) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const { message } = App.useApp();
  const client = useQueryClient();
  const field = useId();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<File[]>([]);
  const { id, version } = row.matter;
  const send = useMutation({
    mutationFn: (act: MatterDetail['actions'][number]) => say(slug, id, { act, version, text: text.trim(), photos }),
    onSuccess: (now) => {
      void client.invalidateQueries({ queryKey: supervisionKey(slug) });
      client.setQueryData(matterIn(slug, id).queryKey, now);
      void message.success(t('supervision.said'));
    },
  });
  return (
    <section aria-labelledby={`${field}-title`} className={styles.say}>
      <h2 id={`${field}-title`}>{t(actions.includes('answer') ? 'supervision.answer' : 'supervision.decide')}</h2>
      <label htmlFor={field}>{t('supervision.words')}</label>
      <Input.TextArea
        id={field}
        rows={4}
        maxLength={2000}
        showCount
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {actions.includes('answer') && (
        <label className={styles.photos}>
          {t('supervision.photos')}
          <input
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => setPhotos([...(event.target.files ?? [])].slice(0, 5))}
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
            disabled={text.trim() === ''}
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
