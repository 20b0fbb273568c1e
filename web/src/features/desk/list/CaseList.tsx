import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Category, Unit } from '@/shared/api/types/tenants';
import { EVERYWHERE, fits, isNarrowed, isSearch, type View } from '../view';
import { CaseItem } from './CaseItem';
import styles from './CaseList.module.css';
import { Facets } from './Facets';
import type { useCaseList } from './useCaseList';

interface Props {
  view: View;
  change: (change: Partial<View>) => void;
  units: Unit[];
  catalogue: Category[];
  list: ReturnType<typeof useCaseList>;
  open: string | null;
  to: (id: string) => string;
  renew: () => void;
  picked: ReadonlySet<string>;
  pick: (id: string, range: boolean) => void;
}

/** The cases of a view. More come as the reader nears the end; news wait above until they are asked for. */
export function CaseList({ view, change, units, catalogue, list, open, to, renew, picked, pick }: Props) {
  const { t } = useTranslation('desk');
  const { query, rows, waiting, first, last } = list;
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;

  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && void fetchNextPage(), {
      rootMargin: '600px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  // once, when the page was opened at a case: later the list stays where the reader left it
  const atStart = useRef(open);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!atStart.current || rows.length === 0) return;
    box.current?.querySelector(`[data-row="${atStart.current}"]`)?.scrollIntoView({ block: 'center' });
    atStart.current = null;
  }, [rows]);

  return (
    <div ref={box} className={styles.scroll} data-scroll>
      <div className={styles.news} aria-live="polite">
        {waiting > 0 && (
          <button type="button" className={styles.pill} onClick={renew}>
            {t('list.news', { count: waiting })}
          </button>
        )}
      </div>
      {isSearch(view) && last?.total !== undefined && (
        <p className={styles.found} role="status">
          {t(last.alike ? 'search.alike' : 'search.found', { count: last.total })}
          {typeof last.lagMillis === 'number' && (
            <> · {t('search.lag', { seconds: (Math.max(last.lagMillis, 100) / 1000).toFixed(1) })}</>
          )}
        </p>
      )}
      {isSearch(view) && first?.facets && (
        <Facets facets={first.facets} view={view} change={change} units={units} catalogue={catalogue} />
      )}
      {query.isPending && <Skeleton lines={9} />}
      {query.isError && rows.length === 0 && <ErrorNote error={query.error} retry={query.refetch} />}
      <ul className={styles.list} aria-label={t('list.label')}>
        {rows.map((row) => (
          <CaseItem
            key={row.id}
            row={row}
            to={to(row.id)}
            open={row.id === open}
            gone={!fits(row, view)}
            picked={picked.has(row.id)}
            pick={pick}
          />
        ))}
      </ul>
      {query.isSuccess && rows.length === 0 && (
        <EmptyNote title={t(isSearch(view) ? 'list.nothingFound' : 'list.empty')}>
          <p>{t(isSearch(view) ? 'list.nothingFoundHint' : 'list.emptyHint')}</p>
          {view.q !== '' && isNarrowed(view) && (
            <button type="button" className="button" onClick={() => change({ ...EVERYWHERE, q: view.q })}>
              {t('list.searchAll')}
            </button>
          )}
        </EmptyNote>
      )}
      <div ref={end}>
        {isFetchingNextPage && <Skeleton lines={2} />}
        {query.isFetchNextPageError && <ErrorNote error={query.error} retry={fetchNextPage} />}
        {query.isSuccess && !hasNextPage && rows.length > 0 && (
          <p className={styles.end}>{t('list.end', { count: rows.length })}</p>
        )}
      </div>
    </div>
  );
}
