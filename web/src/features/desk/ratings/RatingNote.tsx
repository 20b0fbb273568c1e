import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingOfCase } from '@/shared/api/types/ratings';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ErrorNote } from '@/shared/ui/ErrorNote';
import { rate, ratingOf } from './api';
import styles from './Ratings.module.css';

/** What the unit that handled a case thinks of its report (上报评价); the unit says so where it may. */
export function RatingNote({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const found = useQuery(ratingOf(useTenant().slug, id)).data;
  if (!found || (!found.rating && !found.mayRate)) return null;
  const { rating, mayRate } = found;
  return (
    <section className={styles.note} aria-labelledby="rating-title">
      <h2 id="rating-title">{t('rating.title')}</h2>
      {rating && (
        <p>
          <strong>{t('rating.of', { score: rating.score, scale: rating.scale })}</strong>{' '}
          {[...rating.reasons, rating.note].filter(Boolean).join('、')} · {rating.unitName}
        </p>
      )}
      {mayRate && <Form key={rating?.at ?? ''} id={id} found={found} />}
    </section>
  );
}

function Form({ id, found: { rating, scale, reasons } }: { id: string; found: RatingOfCase }) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [score, setScore] = useState(rating?.score ?? scale);
  const [ticked, setTicked] = useState<string[]>(rating?.reasons ?? []);
  const [note, setNote] = useState(rating?.note ?? '');
  const save = useMutation({
    mutationFn: () => rate(slug, id, { score, reasons: ticked, note }),
    onSuccess: (now) => {
      client.setQueryData(ratingOf(slug, id).queryKey, now);
      void message.success(t('rating.saved'));
    },
  });
  return (
    <div className={styles.form}>
      <Segmented
        aria-label={t('rating.mark')}
        value={score}
        onChange={setScore}
        options={Array.from({ length: scale }, (_, at) => ({
          value: at + 1,
          label: t('rating.marks', { mark: at + 1 }),
        }))}
      />
      {reasons.length > 0 && (
        <Checkbox.Group
          aria-label={t('rating.reasons')}
          value={ticked}
          onChange={setTicked}
          options={reasons.map((value) => ({ value, label: value }))}
        />
      )}
      <Input
        aria-label={t('rating.note')}
        placeholder={t('rating.note')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {save.isError && <ErrorNote error={save.error} />}
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {t(rating ? 'rating.change' : 'rating.give')}
      </Button>
    </div>
  );
}
