import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMessage } from '@/shared/ui/useMessage';
import { useHeld } from '../watch/useHeld';
import watch from '../watch/Watch.module.css';
import { decide, mailsIn, type WaitingMail } from './mail';
import styles from './Mail.module.css';
import { Reading } from './Reading';

type Verdict = { id: string; verdict: 'open' | 'discard'; body: unknown };

/** Mail that waits for a person (待核邮件): they put it on the map, or say why it is no case. */
export default function MailPage() {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const client = useQueryClient();
  const { message } = App.useApp();
  const say = useMessage();
  const queue = useQuery(mailsIn(slug));
  const rows = queue.data?.items ?? [];
  const { shown, gone, move, choose, leave } = useHeld(rows);
  const send = useMutation({
    mutationFn: ({ id, verdict, body }: Verdict) => decide(slug, id, verdict, body),
    onSuccess: (made, { id, verdict }) => {
      void message.success(t(`mail.${verdict}ed`, { number: made.opened?.number ?? '' }), 3);
      leave(id);
      client.setQueryData(
        mailsIn(slug).queryKey,
        (page) => page && { ...page, items: page.items.filter((one) => one.id !== id) },
      );
    },
    onError: (error) => void message.error(say(error), 6),
    onSettled: () => void client.invalidateQueries({ queryKey: ['mails', slug] }),
  });
  /** Not while our own verdict is on its way: the list may know of it first. */
  const taken = gone && !(send.isPending && send.variables.id === shown?.id);

  if (queue.isError && !queue.data) return <ErrorNote page error={queue.error} retry={queue.refetch} />;
  if (queue.isPending) return <Skeleton lines={8} />;
  return (
    <div className={watch.page}>
      <header className={watch.head}>
        <h1>{t('mail.title')}</h1>
        <p role="status">{t('mail.waiting', { count: rows.length, more: queue.data?.next ? '+' : '' })}</p>
        <Link className="button" to={paths.desk(slug)}>
          {t('watch.back')}
        </Link>
      </header>
      {shown ? (
        <div className={watch.columns}>
          <ul className={watch.list} aria-label={t('mail.list')}>
            {rows.map((one) => (
              <Row key={one.id} mail={one} current={one.id === shown.id} choose={() => choose(one.id)} />
            ))}
          </ul>
          <Reading
            key={shown.id}
            mail={shown}
            gone={taken}
            busy={send.isPending}
            next={() => move(1)}
            decide={(verdict, body) => send.mutate({ id: shown.id, verdict, body })}
          />
        </div>
      ) : (
        <EmptyNote title={t('mail.empty')}>
          <p>{t('mail.emptyHint')}</p>
        </EmptyNote>
      )}
    </div>
  );
}

function Row({ mail, current, choose }: { mail: WaitingMail; current: boolean; choose: () => void }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const subject = mail.subject || t('mail.noSubject');
  const why = t(`mail.why.${mail.why ?? 'no_place'}`);
  return (
    <li>
      <button
        type="button"
        aria-label={`${subject} · ${why}`}
        className={`${watch.item} ${styles.row}`}
        aria-current={current ? 'true' : undefined}
        onClick={choose}
      >
        <span className={watch.words}>
          <strong>{subject}</strong>
          <span className={watch.soft}>
            {why} · {times.relative(mail.at)}
          </span>
        </span>
      </button>
    </li>
  );
}
