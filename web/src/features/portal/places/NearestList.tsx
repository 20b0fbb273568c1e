import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NearestFacility } from '@/shared/api/types/facilities';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { LocateIcon, PinIcon } from '@/shared/ui/icons';
import { Skeleton } from '@/shared/ui/Skeleton';
import { FacilityRow } from './FacilityRow';
import { countOf } from './grouping';
import styles from './NearestList.module.css';
import { useOnline } from './useOnline';
import type { Origin } from './useOrigin';

interface Props {
  origin: Origin;
  found: NearestFacility[] | undefined;
  error: unknown;
  stale: boolean;
  /** What was opened from here last: from there its reader goes on. */
  last: RefObject<string | null>;
  onRetry: () => void;
  onOpen: (entry: NearestFacility) => void;
  onLocate: () => void;
  onChooseHere: () => void;
}

/** Everything the map shows, nearest first, in words. */
export function NearestList({ origin, found, error, stale, last, onRetry, onOpen, onLocate, onChooseHere }: Props) {
  const { t } = useTranslation('portal');
  const online = useOnline();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!last.current) return;
    const left = list.current?.querySelector<HTMLElement>(`[data-facility='${last.current}']`);
    (left ?? list.current?.querySelector('h2'))?.focus({ preventScroll: true });
  }, [last]);
  return (
    <div className={styles.list} ref={list}>
      <header className={styles.head}>
        <div>
          <h2 tabIndex={-1}>{t(`nearest.title.${origin.source}`)}</h2>
          <p>{t(`nearest.from.${origin.source}`)}</p>
        </div>
        <button type="button" className="button" onClick={onLocate} disabled={origin.asking}>
          <LocateIcon />
          {t(origin.asking ? 'nearest.asking' : 'nearest.useMine')}
        </button>
      </header>
      <div role="status">
        {!online && <p className={styles.trouble}>{t('nearest.offline')}</p>}
        {origin.trouble && (
          <div className={styles.trouble}>
            <p>{t(`nearest.trouble.${origin.trouble}`)}</p>
            <button type="button" className="button" onClick={onChooseHere}>
              <PinIcon />
              {t('nearest.chooseHere')}
            </button>
          </div>
        )}
      </div>
      <Entries found={found} error={error} stale={stale} onRetry={onRetry} onOpen={onOpen} />
      {!origin.trouble && found && (
        <p className={styles.foot}>
          <button type="button" className="button" onClick={onChooseHere}>
            <PinIcon />
            {t('nearest.chooseHere')}
          </button>
        </p>
      )}
    </div>
  );
}

function Entries({
  found,
  error,
  stale,
  onRetry,
  onOpen,
}: Pick<Props, 'found' | 'error' | 'stale' | 'onRetry' | 'onOpen'>) {
  const { t } = useTranslation('portal');
  if (error && !found) return <ErrorNote error={error} title={t('nearest.failed')} retry={onRetry} />;
  if (!found) return <Skeleton lines={6} />;
  if (found.length === 0) return <EmptyNote title={t('nearest.none')}>{t('nearest.noneHint')}</EmptyNote>;
  return (
    <ul className={styles.rows} aria-busy={stale}>
      {found.map((entry) => (
        <li key={entry.id}>
          <FacilityRow facility={entry} distance={entry.distance} count={countOf(entry)} onOpen={() => onOpen(entry)} />
        </li>
      ))}
    </ul>
  );
}
