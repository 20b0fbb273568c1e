import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/types/common';
import type { Dispute } from '../api/types/disputes';
import { EmptyNote } from '../ui/EmptyNote';
import { ErrorNote } from '../ui/ErrorNote';
import { PageSkeleton } from '../ui/Skeleton';
import { DisputeStory } from './DisputeStory';
import styles from './Ownership.module.css';

interface Props {
  list: UseInfiniteQueryResult<InfiniteData<Page<Dispute>>>;
  empty: string;
  /** More of the same. */
  more: string;
  renderHeading: (dispute: Dispute) => ReactNode;
  /** What can be done to one. */
  renderAct: (dispute: Dispute) => ReactNode;
}

/** Questions whose something is, one below the other. */
export function DisputeList({ list, empty, more, renderHeading, renderAct }: Props) {
  const { t } = useTranslation('disputes');
  const disputes = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {list.isPending && <PageSkeleton />}
      {list.error && <ErrorNote error={list.error} retry={() => void list.refetch()} />}
      {list.data && disputes.length === 0 && <EmptyNote title={empty} />}
      {disputes.map((dispute) => (
        <article key={dispute.id} className={styles.note} aria-labelledby={`asked-${dispute.id}`}>
          <h2 id={`asked-${dispute.id}`}>{renderHeading(dispute)}</h2>
          <p className={styles.soft}>
            {t(`state.${dispute.state}`)}
            {dispute.about.address && <> · {dispute.about.address}</>}
          </p>
          <DisputeStory dispute={dispute} />
          {renderAct(dispute)}
        </article>
      ))}
      {list.hasNextPage && (
        <button
          type="button"
          className="button"
          onClick={() => void list.fetchNextPage()}
          disabled={list.isFetchingNextPage}
        >
          {more}
        </button>
      )}
    </>
  );
}
