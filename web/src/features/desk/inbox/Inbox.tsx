import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import { useTimes } from '@/shared/i18n/time';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { AlertIcon } from '@/shared/ui/icons';
import { inboxKey, readAll, readOne, toldIn, type Told } from './api';
import styles from './Inbox.module.css';

interface Props {
  tenant: string;
  open: boolean;
  close: () => void;
}

/** What the reader was told, the newest first; opening one reads it. */
export function Inbox({ tenant, open, close }: Props) {
  const { t, i18n } = useTranslation('desk');
  const client = useQueryClient();
  const list = useInfiniteQuery({ ...toldIn(tenant, i18n.language), enabled: open });
  const told = list.data?.pages.flatMap((page) => page.items) ?? [];
  const renew = () => void client.invalidateQueries({ queryKey: inboxKey(tenant) });
  const one = useMutation({ mutationFn: (id: string) => readOne(tenant, id), onSettled: renew });
  const all = useMutation({ mutationFn: (upTo: string) => readAll(tenant, upTo), onSettled: renew });
  const newest = told[0]?.at;
  return (
    <Drawer
      open={open}
      destroyOnHidden
      onClose={close}
      title={t('inbox.title')}
      closable={{ 'aria-label': t('inbox.close') }}
      size={420}
      extra={
        newest && (
          <button type="button" className="button" onClick={() => all.mutate(newest)} disabled={all.isPending}>
            {t('inbox.readAll')}
          </button>
        )
      }
    >
      {list.isPending && <PageSkeleton />}
      {list.error && <ErrorNote error={list.error} retry={() => void list.refetch()} />}
      {list.data && told.length === 0 && (
        <EmptyNote title={t('inbox.empty')}>
          <p>{t('inbox.emptyHint')}</p>
        </EmptyNote>
      )}
      <ul className={styles.list}>
        {told.map((item) => (
          <Row
            key={item.id}
            tenant={tenant}
            item={item}
            go={() => {
              if (!item.read) one.mutate(item.id);
              close();
            }}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <button
          type="button"
          className="button"
          onClick={() => void list.fetchNextPage()}
          disabled={list.isFetchingNextPage}
        >
          {t('inbox.more')}
        </button>
      )}
    </Drawer>
  );
}

/** What is about supervision leads to the matter; who is asked whose something is sees what is asked, not the case. */
function whereOf(tenant: string, { occasion, caseId }: Told): string {
  if (occasion === 'owner_asked') return paths.deskOwnership(tenant);
  return occasion === 'supervision' ? paths.supervision(tenant, caseId) : paths.deskCase(tenant, caseId);
}

function Row({ tenant, item, go }: { tenant: string; item: Told; go: () => void }) {
  const { t } = useTranslation('desk');
  const times = useTimes();
  return (
    <li>
      <Link to={whereOf(tenant, item)} className={styles.item} data-read={item.read} onClick={go}>
        <span className={styles.text}>
          {item.urgent && (
            <span className={styles.urgent}>
              <AlertIcon />
              {t('inbox.urgent')}
            </span>
          )}
          {item.text}
        </span>
        <small>
          <time dateTime={item.at} title={times.exact(item.at)}>
            {times.relative(item.at)}
          </time>
          {!item.read && <b> · {t('inbox.new')}</b>}
        </small>
      </Link>
    </li>
  );
}
