import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportReceipt } from '@/shared/api/types/reports';
import { paths } from '@/shared/paths';
import type { Progress } from '@/shared/uploads/upload';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { CopyButton } from '@/shared/ui/CopyButton';
import { EmptyNote } from '@/shared/ui/EmptyNote';
import { AlertIcon, CheckIcon, OfflineIcon } from '@/shared/ui/icons';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import type { KeptReport } from './kept';
import styles from './Outcome.module.css';
import { useProgress } from '@/shared/uploads/progress';
import { shelf } from './shelf';
import { keptIn, useSending } from './useSending';

/** What became of a report that was just written: handed in, kept for later, or refused with a reason. */
export function Outcome({ reportKey, onAgain }: { reportKey: string; onAgain: () => void }) {
  const { t } = useTranslation('portal');
  const { slug } = useTenant();
  const { data } = useQuery(keptIn(slug));
  if (!data) return <PageSkeleton />;
  const one = data.find((kept) => kept.key === reportKey);
  return (
    <div className={styles.outcome}>
      {!one && <EmptyNote title={t('outcome.gone')} />}
      {one?.state === 'sent' && one.receipt && <Sent receipt={one.receipt} />}
      {one?.state === 'waiting' && <Waiting one={one} />}
      {one?.state === 'refused' && <Refused one={one} />}
      <button type="button" className="button" onClick={onAgain}>
        {t('outcome.again')}
      </button>
    </div>
  );
}

function Sent({ receipt }: { receipt: ReportReceipt }) {
  const { t } = useTranslation('portal');
  const { slug } = useTenant();
  return (
    <section className={styles.box} aria-live="polite">
      <span className={`${styles.mark} ${styles.good}`}>
        <CheckIcon />
      </span>
      <h1>{t('outcome.sent')}</h1>
      <p>{t('outcome.number', { number: receipt.number })}</p>
      <p className={styles.label}>{t('outcome.code')}</p>
      <output className={styles.code}>{receipt.code}</output>
      <p className={styles.hint}>{t('outcome.codeHint')}</p>
      <div className={styles.row}>
        <CopyButton text={receipt.code} label={t('outcome.copy')} />
        <Link className="button primary" to={paths.track(slug, receipt.code)}>
          {t('outcome.track')}
        </Link>
      </div>
    </section>
  );
}

function Waiting({ one }: { one: KeptReport }) {
  const { t } = useTranslation('portal');
  const flush = useSending(useTenant().slug);
  const progress = useProgress(one.key);
  if (progress) return <OnItsWay progress={progress} />;
  return (
    <section className={styles.box} aria-live="polite">
      <span className={`${styles.mark} ${styles.wait}`}>
        <OfflineIcon />
      </span>
      <h1>{t('outcome.waiting')}</h1>
      <p>{t('outcome.waitingHint')}</p>
      <button type="button" className="button primary" onClick={() => void flush()}>
        {t('outcome.sendNow')}
      </button>
    </section>
  );
}

/** How far photos and video have come, and whether there is a network just now. */
function OnItsWay({ progress: { sent, total, waiting } }: { progress: Progress }) {
  const { t } = useTranslation('portal');
  const share = Math.floor((100 * sent) / Math.max(1, total));
  return (
    <section className={styles.box}>
      <h1>{t('outcome.sending')}</h1>
      <progress className={styles.progress} max={100} value={share} aria-label={t('outcome.sending')} />
      <p role="status">{waiting ? t('outcome.network', { share }) : t('outcome.share', { share })}</p>
      <p className={styles.hint}>{t('outcome.sendingHint')}</p>
    </section>
  );
}

function Refused({ one }: { one: KeptReport }) {
  const { t } = useTranslation('portal');
  const flush = useSending(one.tenant);
  return (
    <section className={styles.box} role="alert">
      <span className={`${styles.mark} ${styles.bad}`}>
        <AlertIcon />
      </span>
      <h1>{t('outcome.refused')}</h1>
      <p>{one.refusal?.message}</p>
      {one.refusal?.requestId && (
        <p className={styles.hint}>
          {t('requestId', { ns: 'shared' })} <code>{one.refusal.requestId}</code>
        </p>
      )}
      <div className={styles.row}>
        <button type="button" className="button" onClick={() => void shelf.remove(one.key).then(flush)}>
          {t('outcome.discard')}
        </button>
      </div>
    </section>
  );
}
