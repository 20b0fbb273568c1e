import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseRow } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { ListIcon, LocateIcon } from '@/shared/ui/icons';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { useCrew } from '../Crew';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { useHere, type Here } from './here';
import { TaskCard } from './TaskCard';
import { byDeadline, byDistance } from './tasks';
import { useTasks } from './useTasks';

type Order = 'deadline' | 'distance';
const KEPT_ORDER = 'cityops.street.order';

/** What waits for me (我的任务): by deadline, or by how far it is. */
export function TaskList() {
  const { t } = useTranslation('street');
  const { slug, timeZone } = useTenant();
  const { me } = useCrew();
  const tasks = useTasks(slug, me);
  const times = useTimes(timeZone);
  const here = useHere();
  const { entries } = useQueue();
  const [order, setOrder] = useState<Order>(() =>
    localStorage.getItem(KEPT_ORDER) === 'distance' ? 'distance' : 'deadline',
  );
  const choose = (chosen: Order) => {
    setOrder(chosen);
    localStorage.setItem(KEPT_ORDER, chosen);
    if (chosen === 'distance') void here.locate();
  };
  const rows = useMemo(() => ordered(tasks.data?.value.rows ?? [], order, here), [tasks.data, order, here]);
  if (tasks.isPending) return <PageSkeleton />;
  if (!tasks.data) return <ErrorNote page error={tasks.error} retry={tasks.refetch} />;
  const { old, at, value } = tasks.data;
  const waiting = new Set(
    entries.flatMap((one) => (one.what === 'action' && one.state !== 'sent' ? [one.caseId] : [])),
  );
  return (
    <div className={styles.column}>
      <h1 className="visually-hidden">{t('tasks.title')}</h1>
      <Orders order={order} choose={choose} here={here} />
      <p className={styles.soft} role="status">
        {old
          ? t('tasks.old', { ago: times.relative(new Date(at).toISOString()) })
          : t('tasks.count', { count: rows.length })}
        {value.more && ` ${t('tasks.more', { count: rows.length })}`}
      </p>
      {me.permissions.includes('case.report') && (
        <Link className={styles.back} to={paths.street(slug, 'day')}>
          <ListIcon />
          {t('nav.day')}
        </Link>
      )}
      {rows.length === 0 ? (
        <EmptyNote title={t('tasks.none')}>
          <p>{t('tasks.noneHint')}</p>
          {me.permissions.includes('case.report') && (
            <Link className="button primary" to={paths.street(slug, 'report')}>
              {t('nav.report')}
            </Link>
          )}
        </EmptyNote>
      ) : (
        <ul className={styles.cards}>
          {rows.map((row) => (
            <TaskCard key={row.id} row={row} here={here.at} waiting={waiting.has(row.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ordered(rows: CaseRow[], order: Order, { at }: Here): CaseRow[] {
  return rows.toSorted(order === 'distance' && at ? byDistance(at) : byDeadline);
}

function Orders({ order, choose, here }: { order: Order; choose: (order: Order) => void; here: Here }) {
  const { t } = useTranslation('street');
  const failed = order === 'distance' && (here.state === 'refused' || here.state === 'unavailable');
  return (
    <>
      <div className={styles.orders} role="group" aria-label={t('tasks.order')}>
        {(['deadline', 'distance'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={styles.order}
            aria-pressed={order === one}
            onClick={() => choose(one)}
          >
            {one === 'distance' && <LocateIcon />}
            {t(one === 'distance' && here.state === 'asking' ? 'tasks.locating' : `tasks.by.${one}`)}
          </button>
        ))}
      </div>
      {failed && (
        <p className={styles.warning} role="status">
          {t(`tasks.${here.state}`)}
        </p>
      )}
    </>
  );
}
