import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail, SimilarCase } from '@/shared/api/types/cases';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { ProgressLightBadge } from '@/shared/ui/Lights';
import { similarTo } from '../api';
import { useLabels } from '@/shared/cases/useLabels';
import { Nearness } from './Nearness';
import styles from './Reports.module.css';

interface Props {
  tenant: string;
  shown: CaseDetail;
  to: (id: string) => string;
  /** Asks to merge this case into another; absent while that is being written. */
  merge: ((into: string) => void) | null;
}

const AT_ONCE = 3;

/** What may be the same (疑似重复): open cases close by, reported at about the same time, the nearest first. */
export function SimilarNote({ tenant, shown, to, merge }: Props) {
  const { t } = useTranslation('desk');
  const { data, error, refetch } = useQuery(similarTo(tenant, shown.id));
  if (error && !data) return <ErrorNote error={error} title={t('similar.failed')} retry={refetch} />;
  if (!data || data.length === 0) return null;
  const listed = (some: SimilarCase[]) => (
    <ul className={styles.list}>
      {some.map((one) => (
        <Similar key={one.row.id} shown={shown} one={one} to={to} merge={merge} />
      ))}
    </ul>
  );
  const more = data.slice(AT_ONCE);
  return (
    <section className={styles.note} aria-labelledby="similar-title">
      <h2 id="similar-title">{t('similar.title')}</h2>
      <p className={styles.hint}>{t('similar.hint')}</p>
      {listed(data.slice(0, AT_ONCE))}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('similar.more', { count: more.length })}</summary>
          {listed(more)}
        </details>
      )}
    </section>
  );
}

function Similar({ shown, one: { row, metres }, to, merge }: Omit<Props, 'tenant'> & { one: SimilarCase }) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  return (
    <li className={styles.report}>
      <div className={styles.told}>
        <p className={styles.head}>
          <Link to={to(row.id)}>{row.number}</Link>
          <ProgressLightBadge light={row.progressLight} word={labels.stage(row.stage)} />
        </p>
        <p className={styles.cut} title={row.description}>
          {row.description}
        </p>
        <p className={styles.hint}>
          <Nearness of={shown} to={row} metres={metres} />
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={`${t('similar.merge')} ${row.number}`}
        disabled={!merge}
        onClick={() => merge?.(row.id)}
      >
        {t('similar.merge')}
      </button>
    </li>
  );
}
