import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { dayIn } from '@/shared/cases/days';
import { isRefusal } from '@/shared/cases/needs';
import { useLabels } from '@/shared/cases/useLabels';
import { Photos } from './Photos';
import { peerLight } from './peerLight';
import { storyOf, type Chapter } from '@/shared/cases/story';
import styles from './Timeline.module.css';

/** What happened to the case (办理经过), in sentences, the latest first. */
export function Timeline({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('desk');
  const story = storyOf(shown.history, shown.photos);
  return (
    <section aria-labelledby="story-title">
      <h2 id="story-title" className={styles.title}>
        {t('story.title')}
      </h2>
      <ol className={styles.story} reversed>
        {story.map((chapter) => (
          <Sentence key={chapter.key} chapter={chapter} />
        ))}
        {story.length === 0 && (
          <Sentence
            chapter={{
              key: '',
              at: shown.reportedAt,
              action: 'report',
              to: 'reported',
              stays: false,
              who: null,
              unit: null,
              handler: null,
              until: null,
              reason: null,
              note: null,
              photos: [],
              after: null,
            }}
          />
        )}
      </ol>
    </section>
  );
}

function Sentence({ chapter }: { chapter: Chapter }) {
  const { t, i18n } = useTranslation('desk');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const [open, show] = useState(false);
  const { action, who, unit, to } = chapter;
  const key = i18n.exists(`cases:story.${action}`) ? `story.${action}` : 'story.other';
  const refused = isRefusal(action as Parameters<typeof isRefusal>[0]) || action === 'peer_return';
  return (
    <li className={styles.chapter} data-light={to ? peerLight(to) : undefined} data-refused={refused || undefined}>
      <p className={styles.sentence}>
        <b>{who?.name ?? t('story.system')}</b>
        <span className={styles.role}>{who && labels.role(who.role) !== who.name && labels.role(who.role)}</span>
        {t(key, { action, unit: unit ?? t('story.aUnit'), handler: chapter.handler ?? t('story.aHandler') })}
      </p>
      {chapter.reason && (
        <p className={styles.said}>
          <span>{t('story.reason')}</span>
          {chapter.reason}
        </p>
      )}
      {chapter.until && <p className={styles.said}>{t('asked.until', { day: dayIn(i18n.language, chapter.until) })}</p>}
      {chapter.note && <p className={styles.said}>{chapter.note}</p>}
      <div className={styles.small}>
        <Photos photos={chapter.photos} open={open} show={show} of={times.exact(chapter.at)} />
      </div>
      <p className={styles.when}>
        <time dateTime={chapter.at} title={times.relative(chapter.at)}>
          {times.exact(chapter.at)}
        </time>
        {chapter.after !== null && chapter.after >= 60 && (
          <> · {t('story.after', { time: times.duration(chapter.after) })}</>
        )}
        {to && !chapter.stays && <> · {t('story.to', { stage: labels.stage(to) })}</>}
      </p>
    </li>
  );
}
