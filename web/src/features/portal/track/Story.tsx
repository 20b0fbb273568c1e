import { useTranslation } from 'react-i18next';
import type { Photo, Recording } from '@/shared/api/types/files';
import type { TrackedReport } from '@/shared/api/types/reports';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { BeforeAfter } from '@/shared/ui/BeforeAfter';
import { CopyButton } from '@/shared/ui/CopyButton';
import { CheckIcon, PinIcon } from '@/shared/ui/icons';
import { ProgressLightBadge } from '@/shared/ui/Lights';
import { Player } from '@/shared/ui/Player';
import { Rating } from './Rating';
import { toldSteps } from './told';
import styles from './track.module.css';

/** A report from its first word to its result, as a story that anybody can follow. */
export function Story({ report }: { report: TrackedReport }) {
  const { t } = useTranslation('portal');
  const times = useTimes(useTenant().timeZone);
  return (
    <article className={styles.story}>
      <header className={styles.box}>
        <div className={styles.top}>
          <ProgressLightBadge light={report.progressLight} word={t(`stage.${report.stage}`, { ns: 'shared' })} />
          <span className={styles.number}>{report.number}</span>
        </div>
        <h1>{report.category?.name ?? t('track.report')}</h1>
        <p className={styles.said}>{report.description}</p>
        <Photos photos={report.photos} label={t('track.photos')} />
        <Recordings recordings={report.recordings} label={t('track.recordings')} />
        <p className={styles.where}>
          <PinIcon />
          {report.place.address ?? `${report.place.lat.toFixed(5)}, ${report.place.lng.toFixed(5)}`}
        </p>
        <div className={styles.keep}>
          <code>{report.code}</code>
          <CopyButton text={report.code} label={t('outcome.copy')} />
        </div>
      </header>
      {report.result && (
        <section className={`${styles.box} ${styles.result}`}>
          <h2>
            <CheckIcon />
            {t('track.result')}
          </h2>
          <p>{report.result.text}</p>
          <BeforeAfter
            pairs={report.pairs}
            photos={[...report.photos, ...report.result.photos]}
            label={t('track.pairs')}
            words={{ before: t('track.before'), after: t('track.after') }}
          />
          <Photos photos={report.result.photos.filter(alone(report))} label={t('track.resultPhotos')} />
          <Recordings recordings={report.result.recordings} label={t('track.resultRecordings')} />
          <time dateTime={report.result.at}>{times.exact(report.result.at)}</time>
        </section>
      )}
      <Rating report={report} />
      <section className={styles.box}>
        <h2>{t('track.story')}</h2>
        <ol className={styles.steps}>
          {toldSteps(report.steps).map((step, i) => (
            <li key={step.at + step.stage} className={i === 0 ? styles.now : undefined}>
              <strong>{t(`told.${step.stage}`)}</strong>
              <time dateTime={step.at}>
                {times.exact(step.at)} · {times.relative(step.at)}
              </time>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

/** Photos that stand in no pair. */
const alone =
  ({ pairs = [] }: TrackedReport) =>
  (photo: Photo) =>
    pairs.every(({ after }) => after !== photo.id);

function Recordings({ recordings = [], label }: { recordings?: Recording[] | undefined; label: string }) {
  const { t } = useTranslation('portal');
  if (recordings.length === 0) return null;
  return (
    <ul className={styles.recordings} aria-label={label}>
      {recordings.map(({ id, kind, url }, i) => (
        <li key={id}>
          <Player
            kind={kind}
            url={url}
            label={t(`track.${kind}`, { number: i + 1 })}
            unplayable={t('track.unplayable')}
          />
        </li>
      ))}
    </ul>
  );
}

function Photos({ photos, label }: { photos: Photo[]; label: string }) {
  if (photos.length === 0) return null;
  return (
    <ul className={styles.photos} aria-label={label}>
      {photos.map((photo, i) => (
        <li key={photo.id}>
          <a href={photo.url} target="_blank" rel="noreferrer">
            <img src={photo.thumb} alt={`${label} ${i + 1}`} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}
