import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/types/cases';
import { AskDialog } from './AskDialog';
import { disputesOf } from './api';
import { DecideDialog } from './DecideDialog';
import { DisputeStory } from './DisputeStory';
import styles from './Ownership.module.css';

/** Whose it is (权属): what was asked and what came of it, and where it can be asked or decided now. */
export function OwnershipNote({ tenant, shown }: { tenant: string; shown: CaseDetail }) {
  const { t } = useTranslation('disputes');
  const [dialog, setDialog] = useState<'ask' | 'decide' | null>(null);
  const { data } = useQuery(disputesOf(tenant, shown.id));
  if (!data) return null;
  const latest = data.items[0];
  const open = latest?.state === 'asked' || latest?.state === 'to_decide';
  const mayAsk = data.mayAsk && !open;
  if (!latest && !mayAsk) return null;
  const close = () => setDialog(null);
  return (
    <section className={latest ? styles.note : undefined} aria-label={t('title')}>
      {latest && (
        <>
          <h2>{t(`state.${latest.state}`)}</h2>
          {open && <p className={styles.soft}>{t('clockGoesOn')}</p>}
          <DisputeStory dispute={latest} />
        </>
      )}
      <div className={styles.photos}>
        {latest?.mayDecide && (
          <button type="button" className="button" onClick={() => setDialog('decide')}>
            {t('decide.title')}
          </button>
        )}
        {mayAsk && (
          <button type="button" className="button" onClick={() => setDialog('ask')}>
            {t('ask.title')}
          </button>
        )}
      </div>
      {dialog === 'ask' && <AskDialog tenant={tenant} shown={shown} close={close} />}
      {dialog === 'decide' && latest && <DecideDialog tenant={tenant} dispute={latest} close={close} />}
    </section>
  );
}
