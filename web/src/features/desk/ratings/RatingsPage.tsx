import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RatedReporter } from '@/shared/api/types/ratings';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { Rows } from '@/shared/staff/Rows';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { ratingsOf, summaryIn, type Period } from './api';
import styles from './Ratings.module.css';

/** How good whose reports were in a period (上报评价), by the units that handled them; each number opens its cases. */
export default function RatingsPage() {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const [period, setPeriod] = useState<Period>(() => thisMonth(timeZone));
  const summary = useQuery(summaryIn(slug, period));
  return (
    <div className={styles.page}>
      <PageHead title={t('rating.pageTitle')} lead={t('rating.lead')}>
        <label>
          {t('rating.from')}
          <Input
            type="date"
            value={period.from}
            onChange={({ target }) => setPeriod({ ...period, from: target.value })}
          />
        </label>
        <label>
          {t('rating.to')}
          <Input type="date" value={period.to} onChange={({ target }) => setPeriod({ ...period, to: target.value })} />
        </label>
      </PageHead>
      {summary.isError ? (
        <ErrorNote error={summary.error} retry={summary.refetch} />
      ) : (
        <Rows<RatedReporter>
          rowKey="reporter"
          dataSource={summary.data ?? []}
          loading={summary.isPending}
          pagination={false}
          locale={{ emptyText: <EmptyNote title={t('rating.none')} /> }}
          columns={[
            { title: t('rating.reporter'), render: (_, one) => <strong>{one.name}</strong> },
            { title: t('rating.rated'), dataIndex: 'rated', align: 'end' },
            { title: t('rating.average'), dataIndex: 'average', align: 'end' },
            { title: t('rating.poor'), dataIndex: 'poor', align: 'end' },
          ]}
          expandable={{ expandedRowRender: (one) => behind(one.reporter, period) }}
        />
      )}
    </div>
  );
}

function behind(reporter: string, period: Period) {
  return <Behind reporter={reporter} period={period} />;
}

function Behind({ reporter, period }: { reporter: string; period: Period }) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const list = useInfiniteQuery(ratingsOf(slug, reporter, period));
  if (list.isError && !list.data) return <ErrorNote error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <ul className={styles.list}>
        {list.data?.pages
          .flatMap((page) => page.items)
          .map((one) => (
            <li key={one.caseId}>
              <Link to={paths.deskCase(slug, one.caseId)}>{one.number}</Link>
              <strong>{t('rating.of', { score: one.score, scale: one.scale })}</strong>
              <span>{[...one.reasons, one.note].filter(Boolean).join('、')}</span>
              <span>{one.unitName}</span>
              <time dateTime={one.at}>{times.exact(one.at)}</time>
            </li>
          ))}
      </ul>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('shared:more', { ns: 'shared' })}
        </Button>
      )}
    </>
  );
}

function thisMonth(timeZone: string): Period {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format();
  return { from: `${today.slice(0, 8)}01`, to: today };
}
