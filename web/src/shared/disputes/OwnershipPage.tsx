import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTenant } from '../tenant/TenantProvider';
import { AnswerForm } from './AnswerForm';
import { askedOfUs } from './api';
import { DisputeList } from './DisputeList';
import styles from './Ownership.module.css';

/** Where a unit that is asked whose something is answers: once, with a photo where it has one. */
export default function OwnershipPage() {
  const { t } = useTranslation('disputes');
  const { slug } = useTenant();
  const list = useInfiniteQuery(askedOfUs(slug));
  return (
    <div className={styles.page}>
      <h1>{t('page.title')}</h1>
      <p className={styles.soft}>{t('page.lead')}</p>
      <DisputeList
        list={list}
        empty={t('page.empty')}
        more={t('page.more')}
        renderHeading={({ about }) => `${about.what} · ${about.number}`}
        renderAct={(dispute) => dispute.mayAnswer && <AnswerForm tenant={slug} dispute={dispute} />}
      />
    </div>
  );
}
