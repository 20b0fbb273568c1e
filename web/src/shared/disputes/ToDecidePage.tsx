import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dispute } from '../api/types/disputes';
import { paths } from '../paths';
import { useTenant } from '../tenant/TenantProvider';
import { toDecideIn } from './api';
import { DecideDialog } from './DecideDialog';
import { DisputeList } from './DisputeList';
import styles from './Ownership.module.css';

/** Whose something is where no single claim settled it (待裁定): the longest waiting first, each decided here or on its case. */
export default function ToDecidePage() {
  const { t } = useTranslation('disputes');
  const { slug } = useTenant();
  const list = useInfiniteQuery(toDecideIn(slug));
  const [deciding, decide] = useState<Dispute | null>(null);
  return (
    <div className={styles.page}>
      <h1>{t('toDecide.title')}</h1>
      <p className={styles.soft}>{t('toDecide.lead')}</p>
      <DisputeList
        list={list}
        empty={t('toDecide.empty')}
        more={t('shared:more', { ns: 'shared' })}
        renderHeading={({ about }) => (
          <Link to={paths.deskCase(slug, about.caseId)}>
            {about.what} · {about.number}
          </Link>
        )}
        renderAct={(dispute) =>
          dispute.mayDecide && (
            <button type="button" className="button primary" onClick={() => decide(dispute)}>
              {t('decide.title')}
            </button>
          )
        }
      />
      {deciding && <DecideDialog tenant={slug} dispute={deciding} close={() => decide(null)} />}
    </div>
  );
}
