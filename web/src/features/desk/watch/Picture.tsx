import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { pictureOf, type Seen } from './watch';
import styles from './Watch.module.css';

/** What a camera saw, where and when; tells once it can be seen, or that it cannot be had. */
export function Picture({ seen, pictured }: { seen: Seen; pictured: () => void }) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const [failed, setFailed] = useState(false);
  const { camera, box } = seen;
  return (
    <figure className={styles.figure}>
      {seen.picture && !failed ? (
        <div className={styles.frame}>
          <img
            src={pictureOf(slug, seen.id, 'full')}
            alt={t('watch.alt', { what: seen.category.name, where: camera.name })}
            onLoad={pictured}
            onError={() => {
              setFailed(true);
              pictured();
            }}
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
        <p className={styles.none}>{t(failed ? 'watch.noPictureYet' : 'watch.noPicture')}</p>
      )}
      <figcaption>
        {camera.name}
        {camera.address && ` · ${camera.address}`}
        {camera.facing !== null && ` · ${t('watch.facing', { degrees: camera.facing })}`} · {times.exact(seen.at)}
        {seen.times > 1 && ` · ${t('watch.times', { count: seen.times, last: times.exact(seen.lastAt) })}`}
      </figcaption>
    </figure>
  );
}
