import { useInfiniteQuery, useQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MissStandings } from '@/shared/api/types/supervision';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session/me';
import { PageHead } from '@/shared/staff/PageHead';
import { Rows } from '@/shared/staff/Rows';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { DeadlineLightBadge } from '@/shared/ui/Lights';
import { Skeleton } from '@/shared/ui/Skeleton';
import { mattersIn, missesOf, standingsIn } from './api';
import { MissList } from './MissList';
import styles from './Supervision.module.css';

type Standing = MissStandings['items'][number];

const BEHIND = { expandedRowRender: ({ unit }: Standing) => <Misses unit={unit} /> };

/** Supervision (督查): how often each unit has missed its limits, the cases behind it, and what was made of it. */
export default function SupervisionPage() {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const { permissions } = useMe();
  const standings = useQuery(standingsIn(slug));
  if (standings.isError && !standings.data) return <ErrorNote error={standings.error} retry={standings.refetch} />;
  if (!standings.data) return <Skeleton lines={8} />;
  const { on, times, window, items } = standings.data;
  return (
    <div className={styles.page}>
      <PageHead
        title={t('supervision.title')}
        lead={on ? t(`supervision.lead.${window}`, { times }) : t('supervision.off')}
      >
        {permissions.includes('case.supervise') && (
          <Link className="button" to={paths.ratings(slug)}>
            {t('rating.pageTitle')}
          </Link>
        )}
      </PageHead>
      {standings.isError && (
        <ErrorNote error={standings.error} title={t('supervision.notFresh')} retry={standings.refetch} />
      )}
      <section aria-labelledby="supervision-units">
        <h2 id="supervision-units">{t('supervision.units')}</h2>
        <Rows<Standing>
          rowKey="unit"
          dataSource={items}
          pagination={false}
          locale={{ emptyText: <EmptyNote title={t('supervision.noMisses')} /> }}
          columns={[
            { title: t('supervision.unit'), render: (_, one) => <strong>{one.name}</strong> },
            {
              title: t('supervision.counting'),
              render: (_, one) => <Count many={one.counting} times={times} />,
            },
            { title: t('supervision.missed'), dataIndex: 'missed', align: 'end' },
            { title: t('supervision.waived'), dataIndex: 'waived', align: 'end' },
            { title: t('supervision.open'), dataIndex: 'open', align: 'end' },
          ]}
          expandable={BEHIND}
        />
      </section>
      <Matters />
    </div>
  );
}

/** How many of how many: never colour alone. */
function Count({ many, times }: { many: number; times: number }) {
  const { t } = useTranslation('desk');
  return (
    <span className={styles.count} data-near={many >= times - 1 || undefined}>
      {t('supervision.of', { many, times })}
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: Math.min(times, 20) }, (_, at) => (
          <i key={at} data-full={at < many || undefined} />
        ))}
      </span>
    </span>
  );
}

/** Why a list is not there, is not as it is now, or does not go on. */
function Stale({ list }: { list: UseInfiniteQueryResult }) {
  const { t } = useTranslation('desk');
  const { isError, error, data, isFetchNextPageError, refetch, fetchNextPage } = list;
  if (!isError) return null;
  const title = data && !isFetchNextPageError ? t('supervision.notFresh') : undefined;
  return <ErrorNote error={error} title={title} retry={isFetchNextPageError ? fetchNextPage : refetch} />;
}

function Misses({ unit }: { unit: string }) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const list = useInfiniteQuery(missesOf(slug, unit));
  const misses = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Stale list={list} />
      <MissList misses={misses} at={(miss) => times.exact(miss.dueAt)} />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('shared:more', { ns: 'shared' })}
        </Button>
      )}
    </>
  );
}

function Matters() {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const [open, setOpen] = useState(true);
  const list = useInfiniteQuery(mattersIn(slug, open));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="supervision-matters">
      <div className={styles.bar}>
        <h2 id="supervision-matters">{t('supervision.matters')}</h2>
        <Segmented
          size="large"
          aria-label={t('supervision.matters')}
          value={open}
          onChange={setOpen}
          options={[
            { value: true, label: t('supervision.onlyOpen') },
            { value: false, label: t('supervision.all') },
          ]}
        />
      </div>
      <Stale list={list} />
      {list.isSuccess && rows.length === 0 && <EmptyNote title={t('supervision.noMatters')} />}
      <ul className={styles.matters}>
        {rows.map(({ matter, light }) => (
          <li key={matter.id}>
            <Link to={paths.supervision(slug, matter.id)} className={styles.matter}>
              <strong>{matter.unitName}</strong>
              <span className={styles.number}>{matter.number}</span>
              <span>{t(`supervision.state.${matter.state}`)}</span>
              {matter.state === 'open' && (
                <DeadlineLightBadge light={light} word={t('supervision.due', { at: times.exact(matter.dueAt) })} />
              )}
              <time dateTime={matter.openedAt}>{times.exact(matter.openedAt)}</time>
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button size="large" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('shared:more', { ns: 'shared' })}
        </Button>
      )}
    </section>
  );
}
