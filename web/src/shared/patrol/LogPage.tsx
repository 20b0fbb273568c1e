import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LogSum, LogTotals } from '../api/types/patrol';
import { dayIn, daysAfter } from '../cases/days';
import { useTenant } from '../tenant/TenantProvider';
import { useUnits } from '../tenant/useUnits';
import { EmptyNote } from '../ui/EmptyNote';
import { ErrorNote } from '../ui/ErrorNote';
import { BackIcon, NextIcon } from '../ui/icons';
import { Skeleton } from '../ui/Skeleton';
import { fileOf, logOf, totalsOf, type Wanted } from './api';
import { LogList } from './LogList';
import styles from './Log.module.css';
import { Sums } from './Sums';

interface Props {
  /** Whose own day it is; left out, everybody's whom the reader may see. */
  person?: string;
  to: (id: string) => string;
}

/** What collectors put right themselves on a day (网格日报): how much, and each report; the day stands in the address. */
export function LogPage({ person, to }: Props) {
  const { t, i18n } = useTranslation('patrol');
  const { slug, timeZone } = useTenant();
  const [params, setParams] = useSearchParams();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format();
  const own = person !== undefined;
  const told = (name: string) => params.get(name) || null;
  const day = told('day') ?? today;
  const wanted: Wanted = own
    ? { day, person }
    : { day, unit: told('unit'), grid: told('grid'), person: told('person') };
  const put = (name: string, value: string) =>
    setParams(
      (before) => {
        const now = new URLSearchParams(before);
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  const list = useInfiniteQuery(logOf(slug, wanted));
  const totals = useQuery(totalsOf(slug, wanted));
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const print = async () => {
    let all = list;
    while (all.hasNextPage) {
      all = (await all.fetchNextPage()) as typeof list;
      if (all.isError) return; // half a day is no day's log; the page says what happened
    }
    await new Promise((drawn) => setTimeout(drawn));
    window.print();
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t(own ? 'mine' : 'title')}</h1>
          <p className={styles.soft}>{t(own ? 'mineLead' : 'lead')}</p>
        </div>
        <div className={styles.tools}>
          <a className="button" href={fileOf(slug, wanted, i18n.language)} download>
            {t('download')}
          </a>
          {!own && (
            <button type="button" className="button" onClick={() => void print()}>
              {t('print')}
            </button>
          )}
        </div>
      </header>
      <div className={styles.filters}>
        <Day day={day} today={today} choose={(chosen) => put('day', chosen === today ? '' : chosen)} />
        {!own && <Filters wanted={wanted} put={put} />}
      </div>
      <h2 className={styles.day}>{dayIn(i18n.language, day)}</h2>
      {totals.isError ? (
        <ErrorNote error={totals.error} retry={totals.refetch} />
      ) : (
        totals.data && totals.data.all.reports > 0 && <Figures totals={totals.data} own={own} />
      )}
      {list.isError && <ErrorNote error={list.error} retry={list.refetch} />}
      {list.isPending && <Skeleton lines={6} />}
      {list.data && entries.length === 0 && (
        <EmptyNote title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyNote>
      )}
      {entries.length > 0 && <LogList entries={entries} to={to} own={own} />}
      {list.hasNextPage && (
        <button
          type="button"
          className={`button ${styles.more}`}
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('shared:more', { ns: 'shared' })}
        </button>
      )}
    </div>
  );
}

function Day({ day, today, choose }: { day: string; today: string; choose: (day: string) => void }) {
  const { t } = useTranslation('patrol');
  const id = useId();
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{t('day')}</label>
      <button type="button" className="button" aria-label={t('before')} onClick={() => choose(daysAfter(day, -1))}>
        <BackIcon />
      </button>
      <input
        id={id}
        type="date"
        min="2000-01-01"
        max={today}
        value={day}
        onChange={({ target }) => target.value && target.validity.valid && choose(target.value)}
      />
      <button
        type="button"
        className="button"
        aria-label={t('after')}
        disabled={day >= today}
        onClick={() => choose(daysAfter(day, 1))}
      >
        <NextIcon />
      </button>
    </div>
  );
}

/** What can be chosen is what the day has; what was chosen stays to be seen, and to be taken back. */
function Filters({ wanted, put }: { wanted: Wanted; put: (name: string, value: string) => void }) {
  const { t } = useTranslation('patrol');
  const { slug } = useTenant();
  const units = useUnits(slug);
  const all = useQuery(totalsOf(slug, { day: wanted.day })).data;
  const kept = (sums: LogSum[] = []) => sums.flatMap(({ key, name }) => (key ? [{ id: key, name: name ?? key }] : []));
  return (
    <>
      <Choice name="unit" chosen={wanted.unit} options={units} put={put} all={t('allUnits')} />
      <Choice name="grid" chosen={wanted.grid} options={kept(all?.byGrid)} put={put} all={t('allGrids')} />
      <Choice name="person" chosen={wanted.person} options={kept(all?.byPerson)} put={put} all={t('allPersons')} />
    </>
  );
}

interface ChoiceProps {
  name: string;
  chosen: string | null | undefined;
  options: { id: string; name: string }[];
  all: ReactNode;
  put: (name: string, value: string) => void;
}

function Choice({ name, chosen, options, all, put }: ChoiceProps) {
  const { t } = useTranslation('patrol');
  const id = useId();
  const known = !chosen || options.some((one) => one.id === chosen);
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t(`by.${name}`)}</label>
      <select id={id} value={chosen ?? ''} onChange={({ target }) => put(name, target.value)}>
        <option value="">{all}</option>
        {!known && <option value={chosen ?? ''}>{chosen}</option>}
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Figures({ totals: { all, byPerson, byGrid, byCategory }, own }: { totals: LogTotals; own: boolean }) {
  const { t } = useTranslation('patrol');
  return (
    <>
      <dl className={styles.all}>
        {(['reports', 'waiting', 'archived', 'takenUp'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`sum.${what}`)}</dt>
            <dd>{all[what]}</dd>
          </div>
        ))}
      </dl>
      {!own && (
        <div className={styles.sums}>
          <Sums what="person" sums={byPerson} />
          <Sums what="grid" sums={byGrid} />
          <Sums what="category" sums={byCategory} />
        </div>
      )}
    </>
  );
}
