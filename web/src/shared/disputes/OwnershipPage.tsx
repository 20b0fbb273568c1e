import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTenant } from '../tenant/TenantProvider';
import { EmptyNote } from '../ui/EmptyNote';
import { ErrorNote } from '../ui/ErrorNote';
import { PageSkeleton } from '../ui/Skeleton';
import { AnswerForm } from './AnswerForm';
import { askedOfUs } from './api';
import { DisputeStory } from './DisputeStory';
import styles from './Ownership.module.css';

/** Where a unit that is asked whose something is answers: once, with a photo where it has one. */
export default function OwnershipPage() {
  const { t } = useTranslation('disputes');
  const { slug } = useTenant();
  const list = useInfiniteQuery(askedOfUs(slug));
  const asked = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <h1>{t('page.title')}</h1>
      <p className={styles.soft}>{t('page.lead')}</p>
      {list.isPending && <PageSkeleton />}
      {list.error && <ErrorNote error={list.error} retry={() => void list.refetch()} />}
      {list.data && asked.length === 0 && <EmptyNote title={t('page.empty')} />}
      {asked.map((dispute) => (
        <article key={dispute.id} className={styles.note} aria-labelledby={`asked-${dispute.id}`}>
          <h2 id={`asked-${dispute.id}`}>
            {dispute.about.what} · {dispute.about.number}
          </h2>
          <p className={styles.soft}>
            {t(`state.${dispute.state}`)}
            {dispute.about.address && <> · {dispute.about.address}</>}
          </p>
          <DisputeStory dispute={dispute} />
          {dispute.mayAnswer && <AnswerForm tenant={slug} dispute={dispute} />}
        </article>
      ))}
      {list.hasNextPage && (
        <button
          type="button"
          className="button"
          onClick={() => void list.fetchNextPage()}
          disabled={list.isFetchingNextPage}
        >
          {t('page.more')}
        </button>
      )}
    </div>
  );
}
