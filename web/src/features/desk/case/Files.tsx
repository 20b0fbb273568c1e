import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/shared/api/types/cases';
import type { FileFacts, Photo, Recording } from '@/shared/api/types/files';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { BeforeAfter } from '@/shared/ui/BeforeAfter';
import { Player } from '@/shared/ui/Player';
import { DeviceFiles } from './DeviceFiles';
import styles from './Files.module.css';

/** Evidence (证据): before and after side by side, video and sound, and what is known of every file. */
export function Files({ shown, mayHaveOriginals }: { shown: CaseDetail; mayHaveOriginals: boolean }) {
  const { t } = useTranslation('desk');
  const files = [...shown.photos, ...(shown.recordings ?? [])];
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files-title" className={styles.files}>
      <BeforeAfter
        pairs={shown.pairs}
        photos={shown.photos}
        label={t('files.pairs')}
        words={{ before: t('files.role.before'), after: t('files.role.after') }}
      />
      <Recordings recordings={shown.recordings ?? []} />
      {(shown.recordings ?? []).length > 0 && <DeviceFiles id={shown.id} />}
      <details>
        <summary id="files-title">{t('files.title', { count: files.length })}</summary>
        <ul className={styles.facts}>
          {files.map((file) => (
            <Facts key={file.id} file={file} original={mayHaveOriginals} />
          ))}
        </ul>
        <Had shown={shown} />
      </details>
    </section>
  );
}

function Recordings({ recordings }: { recordings: Recording[] }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  if (recordings.length === 0) return null;
  return (
    <ul className={styles.recordings} aria-label={t('files.recordings')}>
      {recordings.map((one, i) => (
        <li key={one.id}>
          {seen(one.facts) ? (
            <Player
              kind={one.kind}
              url={one.url}
              label={t(`files.${one.kind}`, { number: i + 1 })}
              unplayable={t('files.unplayable')}
            />
          ) : (
            <p className={styles.held}>{t(`files.scan.${one.facts?.scan}`)}</p>
          )}
          <small>
            {t(`files.role.${one.role ?? 'other'}`)}
            {one.millis !== null && <> · {times.duration(Math.round(one.millis / 1000))}</>}
            {one.open === false && <> · {t('files.staffOnly')}</>}
          </small>
        </li>
      ))}
    </ul>
  );
}

function seen(facts: FileFacts | undefined): boolean {
  return facts?.scan !== 'waiting' && facts?.scan !== 'infected';
}

/** What is known of a file beside what it shows. */
function Facts({ file, original }: { file: Photo | Recording; original: boolean }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const { facts } = file;
  const taken = facts?.taken;
  return (
    <li>
      {'thumb' in file && seen(facts) ? <img src={file.thumb} alt="" loading="lazy" /> : <span aria-hidden="true" />}
      <div>
        <b>{t(`files.role.${file.role ?? 'other'}`)}</b>
        {facts?.bytes && <> · {t('files.size', { size: (facts.bytes / 1024 / 1024).toFixed(2) })}</>}
        {facts &&
          (seen(facts) ? (
            <> · {t(`files.scan.${facts.scan}`)}</>
          ) : (
            <p className={styles.held}>{t(`files.scan.${facts.scan}`)}</p>
          ))}
        {taken ? (
          <Tooltip title={t('files.hint')}>
            <p>
              {taken.at && t('files.takenAt', { at: times.exact(taken.at) })}
              {taken.metres !== null && <> · {t('files.metres', { count: taken.metres })}</>}
              {taken.camera && <> · {taken.camera}</>}
            </p>
          </Tooltip>
        ) : (
          <p>{t('files.untold')}</p>
        )}
        {facts?.sha256 && <code title={facts.sha256}>SHA-256 {facts.sha256.slice(0, 16)}…</code>}
        {original && facts?.original && seen(facts) && (
          <p>
            <a href={facts.original}>{t('files.original')}</a> {t('files.originalKept')}
          </p>
        )}
      </div>
    </li>
  );
}

/** Who had originals. */
function Had({ shown }: { shown: CaseDetail }) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const had = shown.originalsHad ?? [];
  if (had.length === 0) return null;
  return (
    <p className={styles.had}>
      {t('files.had')}
      {had.map(({ name, at, file }) => (
        <span key={file + at + name}>
          {name} {times.exact(at)}
        </span>
      ))}
    </p>
  );
}
