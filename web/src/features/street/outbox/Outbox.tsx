import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/shared/session/me';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useMessage } from '@/shared/ui/useMessage';
import { useCrew } from '../Crew';
import { leave } from '../crewOf';
import type { Entry } from '../queue/entry';
import { useQueue } from '../queue/Queue';
import styles from '../Street.module.css';
import { EntryCard } from './EntryCard';

/** What waits to be sent (待发送), what was not taken and why, and what arrived today. */
export function Outbox() {
  const { t } = useTranslation('street');
  const { entries, going, sendNow } = useQueue();
  const waiting = entries.filter((one) => one.state === 'waiting');
  const part = (state: Entry['state']) => entries.filter((one) => one.state === state).reverse();
  return (
    <div className={styles.column}>
      <h1>{t('outbox.title')}</h1>
      <Part title={t('outbox.refused')} entries={part('refused')} />
      <section className={styles.part}>
        <h2>{t('outbox.waiting', { count: waiting.length })}</h2>
        {waiting.length === 0 ? (
          <p className={styles.soft}>{t('outbox.none')}</p>
        ) : (
          <>
            <ul className={styles.cards}>
              {waiting.map((entry) => (
                <EntryCard key={entry.key} entry={entry} />
              ))}
            </ul>
            <p className={styles.soft}>{t('outbox.kept')}</p>
            <button type="button" className="button" disabled={going === 'sending'} onClick={sendNow}>
              {t(going === 'sending' ? 'outbox.sending' : 'outbox.sendNow')}
            </button>
          </>
        )}
      </section>
      <Part title={t('outbox.sent')} entries={part('sent')} />
      <Leaving waiting={entries.filter((one) => one.state !== 'sent').length} />
    </div>
  );
}

function Part({ title, entries }: { title: string; entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.cards}>
        {entries.map((entry) => (
          <EntryCard key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** Signing out takes what was seen from the phone, not what is still to be sent. */
function Leaving({ waiting }: { waiting: number }) {
  const { t } = useTranslation('street');
  const { slug } = useTenant();
  const { me } = useCrew();
  const message = useMessage();
  const [trouble, setTrouble] = useState<unknown>(null);
  const out = () =>
    signOut(slug, () => leave(slug, me)).catch((error: unknown) => {
      setTrouble(error);
    });
  return (
    <section className={styles.part}>
      <h2>{me.name}</h2>
      <p className={styles.soft}>
        {me.username}
        {me.unit && ` · ${me.unit.name}`}
      </p>
      {waiting > 0 && <p className={styles.warning}>{t('outbox.leaveWaiting', { count: waiting })}</p>}
      {trouble !== null && (
        <p className={styles.warning} role="alert">
          {message(trouble)}
        </p>
      )}
      <button type="button" className="button" onClick={() => void out()}>
        {t('signOut', { ns: 'shared' })}
      </button>
    </section>
  );
}
