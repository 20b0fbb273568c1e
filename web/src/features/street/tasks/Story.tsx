import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import { storyOf, type Chapter } from '@/shared/cases/story';
import { useLabels } from '@/shared/cases/useLabels';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import styles from '../Street.module.css';

/** What happened so far (办理经过), the latest first. */
export function Story({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('cases');
  return (
    <section className={styles.part} aria-labelledby="story">
      <h2 id="story">{t('story.title')}</h2>
      <ol className={styles.story} reversed>
        {storyOf({ history: shown.history, photos: shown.photos }).map((chapter) => (
          <Sentence key={chapter.key} chapter={chapter} />
        ))}
      </ol>
    </section>
  );
}

function Sentence({ chapter }: { chapter: Chapter }) {
  const { t, i18n } = useTranslation('cases');
  const labels = useLabels();
  const times = useTimes(useTenant().timeZone);
  const { action, who, unit, handler, at, reason, note } = chapter;
  const key = i18n.exists(`cases:story.${action}`) ? `story.${action}` : 'story.other';
  return (
    <li>
      <p>
        <b>{who?.name ?? t('story.system')}</b>{' '}
        {who && labels.role(who.role) !== who.name && <small>{labels.role(who.role)} </small>}
        {t(key, { action, unit: unit ?? t('story.aUnit'), handler: handler ?? t('story.aHandler') })}
      </p>
      {reason && (
        <p className={styles.said}>
          {t('story.reason')}
          {reason}
        </p>
      )}
      {note && <p className={styles.said}>{note}</p>}
      <time dateTime={at}>{times.exact(at)}</time>
    </li>
  );
}
