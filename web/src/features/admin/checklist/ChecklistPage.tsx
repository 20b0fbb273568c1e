import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Checklist } from '@/shared/api/types/tenants';
import { paths } from '@/shared/paths';
import { PageHead } from '@/shared/staff/PageHead';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { CheckIcon, HourglassIcon, NextIcon } from '@/shared/ui/icons';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useOne } from '../useAdmin';
import styles from './ChecklistPage.module.css';
import { isOptional, pageOf, progressOf } from './steps';

/** What the city still lacks before it goes live (上线检查), and the way to each of it. */
export default function ChecklistPage() {
  const { t } = useTranslation('admin');
  const { slug } = useTenant();
  const list = useOne<Checklist>('checklist');
  if (list.isError && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />;
  if (!list.data) return <Skeleton lines={8} />;
  const { items, ready } = list.data;
  const { done, of, next } = progressOf(items);
  return (
    <>
      <PageHead title={t('checklist.title')} lead={t(ready ? 'checklist.ready' : 'checklist.lead')} />
      <section className={styles.summary} aria-label={t('checklist.progress')}>
        <Progress
          aria-label={t('checklist.progress')}
          percent={of === 0 ? 0 : Math.round((done / of) * 100)}
          format={() => t('checklist.of', { done, of })}
          status={ready ? 'success' : 'normal'}
        />
        {next && (
          <Link className="button primary" to={paths.admin(slug, pageOf(next))}>
            {t('checklist.next', { step: t(`checklist.step.${next.key}`) })}
            <NextIcon />
          </Link>
        )}
        {ready && (
          <Link className="button" to={paths.map(slug)}>
            {t('checklist.portal')}
          </Link>
        )}
      </section>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.key}>
            <Link to={paths.admin(slug, pageOf(item))} className={styles.item} data-done={item.done || undefined}>
              {item.done ? <CheckIcon /> : <HourglassIcon />}
              <span className={styles.what}>
                <strong>
                  {t(`checklist.step.${item.key}`, { defaultValue: item.key })}
                  {isOptional(item) && <small>{t('checklist.optional')}</small>}
                </strong>
                <span>{t(`checklist.hint.${item.key}`, { defaultValue: '' })}</span>
              </span>
              <span className={styles.count}>
                {item.done
                  ? t('checklist.done', { count: item.count })
                  : t('checklist.missing', { count: item.needed - item.count })}
              </span>
              <NextIcon />
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
