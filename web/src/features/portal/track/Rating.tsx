import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { TrackedReport, Verdict } from '@/shared/api/types/reports';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useMessage } from '@/shared/ui/useMessage';
import styles from './Rating.module.css';

const VERDICTS: readonly Verdict[] = ['content', 'mostly', 'not_content'];

/** Whether the reporter is content (市民评价): asked once a case is closed, and a return visit when it is answered. */
export function Rating({ report }: { report: TrackedReport }) {
  const { t } = useTranslation('portal');
  const { rating } = report;
  if (!rating) return null;
  if (rating.open) return <Asked report={report} until={rating.until} />;
  return (
    <section className={styles.box} aria-labelledby="rating-title">
      <h2 id="rating-title">{t('rating.given')}</h2>
      <p role="status">
        <b>{rating.verdict && t(`rating.verdict.${rating.verdict}`)}</b> {t('rating.thanks')}
      </p>
      {rating.words && <p className={styles.words}>{rating.words}</p>}
    </section>
  );
}

function Asked({ report, until }: { report: TrackedReport; until: string | null }) {
  const { t } = useTranslation('portal');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const client = useQueryClient();
  const message = useMessage();
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const key = ['track', slug, report.code];
  const sending = useMutation({
    mutationFn: () =>
      api<TrackedReport>(paths.api(slug, `track/${encodeURIComponent(report.code)}/answer`), {
        method: 'POST',
        body: { verdict, ...(words.trim() && { words: words.trim() }) },
        onSignedOut: 'fail',
      }),
    onSuccess: (now) => {
      client.setQueryData(key, now);
      void client.invalidateQueries({ queryKey: ['track', slug] });
    },
    // it may have arrived although its answer did not
    onError: (error) =>
      isProblem(error) && error.status === 409 && client.invalidateQueries({ queryKey: ['track', slug] }),
  });
  const lacksWords = verdict === 'not_content' && words.trim() === '';
  const fault = !tried ? null : verdict === null ? 'choose' : lacksWords ? 'missing' : null;
  return (
    <section className={styles.box} aria-labelledby="rating-title">
      <h2 id="rating-title">{t('rating.title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (verdict !== null && !lacksWords && !sending.isPending) sending.mutate();
        }}
      >
        <p>{t('rating.lead', { until: until ? times.day(until) : '' })}</p>
        <div className={styles.verdicts} role="radiogroup" aria-labelledby="rating-title">
          {VERDICTS.map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={verdict === one} onChange={() => setVerdict(one)} />
              {t(`rating.verdict.${one}`)}
            </label>
          ))}
        </div>
        <label htmlFor={`${id}-words`}>{t(verdict === 'not_content' ? 'rating.whatIsLeft' : 'rating.words')}</label>
        <textarea
          id={`${id}-words`}
          rows={3}
          maxLength={500}
          value={words}
          placeholder={t('rating.wordsHint')}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setWords(event.target.value)}
        />
        {verdict === 'not_content' && <small>{t('rating.again')}</small>}
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault ? t(`rating.${fault}`) : sending.error ? `${t('rating.failed')} ${message(sending.error)}` : ''}
        </p>
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {t(sending.isPending ? 'rating.sending' : 'rating.send')}
        </button>
      </form>
    </section>
  );
}
