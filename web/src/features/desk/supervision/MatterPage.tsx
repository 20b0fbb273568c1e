import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { DeadlineLightBadge } from '@/shared/ui/Lights';
import { Skeleton } from '@/shared/ui/Skeleton';
import { matterIn } from './api';
import { MatterStory } from './MatterStory';
import { Say } from './Say';
import styles from './Supervision.module.css';
import { MissList } from './MissList';

/** One matter (督办事项): the missed limits it is about, what was said to it, and what can be done now. */
export default function MatterPage() {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const id = useParams().id ?? '';
  const { data, error, refetch } = useQuery(matterIn(slug, id));
  if (!data) return error ? <ErrorNote error={error} retry={refetch} /> : <Skeleton lines={8} />;
  const { matter, light } = data.row;
  return (
    <div className={styles.page}>
      <p>
        <Link to={paths.supervision(slug)}>{t('supervision.back')}</Link>
      </p>
      <PageHead title={`${matter.unitName} · ${matter.number}`} lead={t(`supervision.state.${matter.state}`)}>
        {matter.state === 'open' && (
          <DeadlineLightBadge light={light} word={t('supervision.due', { at: times.exact(matter.dueAt) })} />
        )}
      </PageHead>
      {error && <ErrorNote error={error} title={t('supervision.notFresh')} retry={refetch} />}
      <section aria-labelledby="matter-misses">
        <h2 id="matter-misses">{t('supervision.about')}</h2>
        <MissList
          misses={data.misses.map((miss) => ({ ...miss, matter: null }))}
          at={(miss) => times.exact(miss.dueAt)}
        />
      </section>
      <section aria-labelledby="matter-history">
        <h2 id="matter-history">{t('supervision.history')}</h2>
        <MatterStory of={matter.id} entries={data.history} />
      </section>
      <Say key={matter.id} detail={data} />
    </div>
  );
}
