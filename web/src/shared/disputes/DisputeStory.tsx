import { useTranslation } from 'react-i18next';
import type { Dispute, DisputePhoto } from '../api/types/disputes';
import { useTimes } from '../i18n/time';
import { useTenant } from '../tenant/TenantProvider';
import styles from './Ownership.module.css';

/** What was asked, what each unit has answered, and what came of it. */
export function DisputeStory({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('disputes');
  const times = useTimes(useTenant().timeZone);
  const { owner, group, askedBy } = dispute;
  return (
    <>
      <p className={styles.soft}>
        {t('asked', { by: askedBy, group: group.name, at: times.exact(dispute.askedAt) })}
        {dispute.state === 'asked' && <> · {t('due', { at: times.exact(dispute.dueAt) })}</>}
      </p>
      <p>{dispute.question}</p>
      <Pictures photos={dispute.photos} label={t('photoOf', { number: dispute.about.number })} />
      <ul className={styles.answers}>
        {dispute.answers.map(({ unit, ours, reason, photo, by, at }) => (
          <li key={unit.id}>
            <p>
              <b>{unit.name}</b> {ours === null ? t('silent') : t(ours ? 'ours' : 'notOurs')}
              {by && at && (
                <span className={styles.soft}>
                  {' '}
                  · {by} · {times.exact(at)}
                </span>
              )}
            </p>
            {reason && <p>{reason}</p>}
            {photo && <Pictures photos={[photo]} label={t('proofOf', { unit: unit.name })} />}
          </li>
        ))}
      </ul>
      {owner && (
        <p>
          <b>{t(`settled.${owner.how}`, { unit: owner.unit.name })}</b>{' '}
          <span className={styles.soft}>
            {owner.by} · {times.exact(owner.at)}
          </span>{' '}
          {owner.reason}
        </p>
      )}
    </>
  );
}

function Pictures({ photos, label }: { photos: DisputePhoto[]; label: string }) {
  if (photos.length === 0) return null;
  return (
    <div className={styles.photos}>
      {photos.map(({ id, url, thumb }, place) => (
        <a key={id} href={url} target="_blank" rel="noreferrer">
          <img src={thumb} alt={`${label} ${place + 1}`} loading="lazy" />
        </a>
      ))}
    </div>
  );
}
