import { useTranslation } from 'react-i18next';
import { keyOf } from '@/shared/catalogue/key';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { useCatalogue } from '../api';
import { CategorySelect } from '../CategorySelect';
import { pictureOf, REASONS, type Judgement, type Seen } from './watch';
import styles from './Watch.module.css';

interface Props {
  seen: Seen;
  /** Another than the code means. */
  category: string | null;
  busy: boolean;
  change: (category: string | null) => void;
  run: (judgement: Judgement) => void;
}

/** What was seen, as large as there is room, and what a person may say of it. */
export function Looking({ seen, category, busy, change, run }: Props) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const catalogue = useCatalogue(slug);
  const { camera, box } = seen;
  return (
    <section
      className={styles.looking}
      aria-label={t('watch.looking', { what: seen.category.name, where: camera.name })}
    >
      <figure className={styles.figure}>
        {seen.picture ? (
          <div className={styles.frame}>
            <img
              src={pictureOf(slug, seen.id, 'full')}
              alt={t('watch.alt', { what: seen.category.name, where: camera.name })}
            />
            {box && (
              <span
                className={styles.box}
                style={{
                  left: `${box.x * 100}%`,
                  top: `${box.y * 100}%`,
                  width: `${Math.min(box.width, 1 - box.x) * 100}%`,
                  height: `${Math.min(box.height, 1 - box.y) * 100}%`,
                }}
              />
            )}
          </div>
        ) : (
          <p className={styles.none}>{t('watch.noPicture')}</p>
        )}
        <figcaption>
          {camera.name}
          {camera.address && ` · ${camera.address}`}
          {camera.facing !== null && ` · ${t('watch.facing', { degrees: camera.facing })}`} · {times.exact(seen.at)}
          {seen.times > 1 && ` · ${t('watch.times', { count: seen.times, last: times.exact(seen.lastAt) })}`}
        </figcaption>
      </figure>
      <div className={styles.judging}>
        <p className={styles.what}>
          {seen.category.name} <span className={styles.soft}>{t('watch.sure', { percent: seen.confidence })}</span>
          <span className={styles.soft}>
            {seen.vendor} · {seen.code}
          </span>
        </p>
        <label className={styles.about}>
          {t('watch.about')}
          <CategorySelect
            tenant={slug}
            catalogue={catalogue}
            aria-label={t('watch.about')}
            value={category ?? keyOf(seen.category)}
            told={{ ...seen.category }}
            change={change}
          />
        </label>
        <button
          type="button"
          className={`button primary ${styles.confirm}`}
          disabled={busy}
          aria-keyshortcuts="y"
          onClick={() => run({ do: 'confirm' })}
        >
          {t('watch.confirm')} <kbd>Y</kbd>
        </button>
        <div className={styles.reasons} role="group" aria-label={t('watch.reject')}>
          {REASONS.map((reason, at) => (
            <button
              key={reason}
              type="button"
              className="button"
              disabled={busy}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => run({ do: 'reject', reason })}
            >
              {t(`watch.reason.${reason}`)} <kbd>{at + 1}</kbd>
            </button>
          ))}
        </div>
        <p className={styles.soft}>{t('watch.keys')}</p>
      </div>
    </section>
  );
}
