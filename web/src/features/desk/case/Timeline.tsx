import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { lettersOf } from '../api';
import { ratingOf } from '../ratings/api';
import { Sentence } from './Sentence';
import { byDay, storyOf, type Day } from '@/shared/cases/story';
import styles from './Timeline.module.css';

/** A long story is told in parts. */
const PART = 30;
const KEPT = 'cityops.desk.story';

/** What happened to the case (办理经过), in sentences, day by day: the latest first, or from its beginning. */
export function Timeline({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const [forwards, setForwards] = useState(() => localStorage.getItem(KEPT) === 'forwards');
  const [parts, setParts] = useState(1);
  const letters = useQuery(lettersOf(slug, shown.id)).data;
  const rating = useQuery(ratingOf(slug, shown.id)).data?.rating;
  const { history, photos, recordings, answers } = shown;
  const story = useMemo(
    () =>
      storyOf({
        history,
        photos,
        ...(recordings && { recordings }),
        ...(answers && { answers }),
        ...(letters && { letters }),
        ...(rating && { rating }),
      }),
    [history, photos, recordings, answers, letters, rating],
  );
  const told = forwards ? story.toReversed() : story;
  const days = byDay(told.slice(0, PART * parts), timeZone);
  const left = told.length - PART * parts;
  const turn = () => {
    localStorage.setItem(KEPT, forwards ? 'back' : 'forwards');
    setForwards(!forwards);
  };
  return (
    <section aria-labelledby="story-title">
      <div className={styles.head}>
        <h2 id="story-title" className={styles.title}>
          {t('story.title')}
        </h2>
        {told.length > 1 && (
          <button type="button" className={styles.turn} onClick={turn}>
            {t(forwards ? 'story.latestFirst' : 'story.fromTheStart')}
          </button>
        )}
      </div>
      {days.map((one) => (
        <DayOf key={one.day} of={one} forwards={forwards} />
      ))}
      {left > 0 && (
        <button type="button" className="button" onClick={() => setParts(parts + 1)}>
          {t('story.more', { count: left })}
        </button>
      )}
    </section>
  );
}

function DayOf({ of, forwards }: { of: Day; forwards: boolean }) {
  const { i18n } = useTranslation('desk');
  const words = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <>
      <h3 className={styles.day}>
        <time dateTime={of.day}>{words.format(new Date(`${of.day}T00:00:00Z`))}</time>
      </h3>
      <ol className={styles.story} reversed={!forwards}>
        {of.chapters.map((chapter) => (
          <Sentence key={chapter.key} chapter={chapter} />
        ))}
      </ol>
    </>
  );
}
