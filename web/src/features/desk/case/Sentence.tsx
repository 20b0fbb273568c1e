import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { Player } from '@/shared/ui/Player';
import { dayIn } from '@/shared/cases/days';
import { isRefusal } from '@/shared/cases/needs';
import { useLabels } from '@/shared/cases/useLabels';
import { peerLight } from './peerLight';
import { Photos } from './Photos';
import type { Chapter } from '@/shared/cases/story';
import styles from './Timeline.module.css';

/** One sentence of the story: when, who, what, why, and how their clock stood. */
export const Sentence = memo(function Sentence({ chapter }: { chapter: Chapter }) {
  const { t, i18n } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const [open, show] = useState(false);
  const { kind, action, to, at } = chapter;
  const refused = isRefusal(action as Parameters<typeof isRefusal>[0]) || action === 'peer_return';
  return (
    <li
      className={styles.chapter}
      data-kind={kind}
      data-light={to ? peerLight(to) : undefined}
      data-refused={(kind === 'step' && refused) || undefined}
    >
      <p className={styles.sentence}>
        <time dateTime={at} title={times.exact(at)} className={styles.clock}>
          {times.clock(at)}
        </time>{' '}
        <What chapter={chapter} />
      </p>
      <Pace chapter={chapter} />
      {chapter.reason && (
        <p className={styles.said}>
          <span>{t('story.reason')}</span>
          {chapter.reason}
        </p>
      )}
      {chapter.until && <p className={styles.said}>{t('asked.until', { day: dayIn(i18n.language, chapter.until) })}</p>}
      {chapter.note && <p className={styles.said}>{chapter.note}</p>}
      <div className={styles.small}>
        <Photos photos={chapter.photos} open={open} show={show} of={times.exact(at)} />
        {chapter.recordings.map(({ id, kind: of, url }, place) => (
          <Player
            key={id}
            kind={of}
            url={url}
            label={t(`files.${of}`, { number: place + 1 })}
            unplayable={t('files.unplayable')}
          />
        ))}
      </div>
    </li>
  );
});

function What({ chapter }: { chapter: Chapter }) {
  const { t, i18n } = useTranslation('desk');
  const labels = useLabels();
  const { action, who, unit, letter, answer, rating } = chapter;
  if (letter) {
    return (
      <span className={styles.letter}>
        {t('story.letter', {
          channel: t(`story.channel.${letter.channel}`),
          to: letter.to,
          occasion: t(`story.occasion.${letter.occasion}`),
          state: t(`story.state.${letter.state}`),
        })}
      </span>
    );
  }
  if (rating) {
    return (
      <>
        <b>{rating.byName}</b>
        <span className={styles.role}>{rating.unitName}</span>
        {t('story.rated', { score: rating.score, scale: rating.scale })}
      </>
    );
  }
  const teller = answer ? t('story.reporter') : (who?.name ?? t('story.system'));
  const role = who && !answer && labels.role(who.role) !== who.name ? labels.role(who.role) : '';
  const key = i18n.exists(`cases:story.${action}`) ? `story.${action}` : 'story.other';
  return (
    <>
      <b>{teller}</b>
      <span className={styles.role}>{role}</span>
      {answer
        ? t(`story.answer.${answer.verdict}`) + (answer.outcome === 'reopened' ? t('story.answer.reopened') : '')
        : t(key, { action, unit: unit ?? t('story.aUnit'), handler: chapter.handler ?? t('story.aHandler') })}
    </>
  );
}

/** How long it took, against its limit where it had one; and where the case came to stand. */
function Pace({ chapter }: { chapter: Chapter }) {
  const { t } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const { halted, after, to, stays } = chapter;
  const pace = halted?.limited
    ? t(halted.light === 'red' ? 'story.pace.late' : 'story.pace.in', {
        clock: t(`clock.name.${halted.clock}`),
        time: times.duration(halted.usedSeconds),
      })
    : after !== null && after >= 60
      ? t('story.after', { time: times.duration(after) })
      : '';
  const moved = to && !stays ? t('story.to', { stage: labels.stage(to) }) : '';
  if (!pace && !moved) return null;
  return (
    <p className={styles.when} data-late={halted?.light === 'red' || undefined}>
      {[pace, moved].filter(Boolean).join(' · ')}
    </p>
  );
}
