import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMessage } from '@/shared/ui/useMessage';
import { useKeysOn } from '../keys/useKeys';
import { Looking } from './Looking';
import { SeenItem } from './SeenItem';
import { useHeld } from './useHeld';
import { judge, judgementFor, queueIn, type Judgement } from './watch';
import styles from './Watch.module.css';

type Verdict = { id: string; verdict: 'confirm' | 'reject'; body: unknown };

/** What cameras saw (视频确认): a person looks, and says with one key whether it is a case. */
export default function WatchPage() {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const client = useQueryClient();
  const { message } = App.useApp();
  const say = useMessage();
  const queue = useQuery(queueIn(slug));
  const rows = queue.data?.items ?? [];
  const [about, setAbout] = useState<{ id: string; category: string | null } | null>(null);
  const [pictured, setPictured] = useState<string | null>(null);
  const { shown, gone, move, choose, leave } = useHeld(rows);
  const category = shown && about?.id === shown.id ? about.category : null;

  const send = useMutation({
    mutationFn: ({ id, verdict, body }: Verdict) => judge(slug, id, verdict, body),
    onSuccess: (_, { id, verdict }) => {
      void message.success(t(`watch.${verdict}ed`), 1.5);
      leave(id);
      client.setQueryData(
        queueIn(slug).queryKey,
        (page) => page && { ...page, items: page.items.filter((one) => one.id !== id) },
      );
      void client.invalidateQueries({ queryKey: ['watched', slug] });
    },
    onError: (error) => {
      void message.error(say(error), 6);
      void client.invalidateQueries({ queryKey: ['watched', slug] });
    },
  });
  /** Not while our own verdict is on its way: the list may know of it first. */
  const taken = gone && !(send.isPending && send.variables.id === shown?.id);
  /** Only what has been on the screen is judged: the key for one must not hit the next before its picture is there. */
  const unseen = shown?.picture === true && pictured !== shown.id;
  const busy = send.isPending || unseen;
  const run = (judgement: Judgement) => {
    if (judgement.do === 'move') return move(judgement.by);
    if (!shown || gone || busy) return;
    if (judgement.do === 'reject')
      return send.mutate({ id: shown.id, verdict: 'reject', body: { reason: t(`watch.reason.${judgement.reason}`) } });
    const [scheme, kind, code] = category?.split(' ') ?? [];
    send.mutate({ id: shown.id, verdict: 'confirm', body: code ? { scheme, kind, category: code } : {} });
  };
  useWatchKeys(send.isPending, run);

  if (queue.isError && !queue.data) return <ErrorNote page error={queue.error} retry={queue.refetch} />;
  if (queue.isPending) return <Skeleton lines={8} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('watch.title')}</h1>
        <p role="status">{t('watch.waiting', { count: rows.length, more: queue.data?.next ? '+' : '' })}</p>
        <Link className="button" to={paths.desk(slug)}>
          {t('watch.back')}
        </Link>
      </header>
      {shown ? (
        <div className={styles.columns}>
          <ul className={styles.list} aria-label={t('watch.list')}>
            {rows.map((one) => (
              <SeenItem
                key={one.id}
                seen={one}
                tenant={slug}
                current={one.id === shown.id}
                choose={() => choose(one.id)}
              />
            ))}
          </ul>
          <Looking
            key={shown.id}
            seen={shown}
            category={category}
            gone={taken}
            busy={busy}
            pictured={() => setPictured(shown.id)}
            change={(next) => setAbout({ id: shown.id, category: next })}
            run={run}
          />
        </div>
      ) : (
        <EmptyNote title={t('watch.empty')}>
          <p>{t('watch.emptyHint')}</p>
        </EmptyNote>
      )}
    </div>
  );
}

/** Keys without a modifier, where the person has them switched on. */
function useWatchKeys(busy: boolean, run: (judgement: Judgement) => void) {
  const [on] = useKeysOn();
  const current = useRef({ busy, run });
  useEffect(() => {
    current.current = { busy, run };
  });
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      const field =
        event.target instanceof HTMLElement && event.target.closest('input,textarea,select,[role=combobox]');
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || field) return;
      const judgement = judgementFor(event.key, current.current.busy);
      if (!judgement) return;
      event.preventDefault();
      current.current.run(judgement);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}
