import { useTranslation } from 'react-i18next';
import type { MatterDetail } from '@/shared/api/types/supervision';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import styles from './Supervision.module.css';

/** What was done and said to a matter, with the photos of its answers. */
export function MatterStory({ of, entries }: { of: string; entries: MatterDetail['history'] }) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const photo = (id: string) => paths.api(slug, `supervision/matters/${of}/photos/${id}`);
  return (
    <ol className={styles.history}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <strong>{t(`supervision.act.${entry.act}`)}</strong> {entry.byName}
          <time dateTime={entry.at}>{times.exact(entry.at)}</time>
          <p>{entry.text}</p>
          {entry.photos.map((id) => (
            <a key={id} href={photo(id)}>
              <img src={`${photo(id)}?size=thumb`} alt={t('supervision.photo')} width={120} />
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}
