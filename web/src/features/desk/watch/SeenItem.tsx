import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { pictureOf, type Seen } from './watch';
import styles from './Watch.module.css';

/** One line of the queue: what, where, when, how sure. */
export function SeenItem({
  seen,
  tenant,
  current,
  choose,
}: {
  seen: Seen;
  tenant: string;
  current: boolean;
  choose: () => void;
}) {
  const { t } = useTranslation('desk');
  const times = useTimes(useTenant().timeZone);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={item}>
      <button type="button" className={styles.item} aria-current={current} onClick={choose}>
        {seen.picture ? (
          <img src={pictureOf(tenant, seen.id, 'thumb')} alt="" loading="lazy" />
        ) : (
          <span className={styles.none}>{t('watch.noPicture')}</span>
        )}
        <span className={styles.words}>
          <strong>{seen.category.name}</strong>
          <span>{seen.camera.name}</span>
          <span className={styles.soft}>
            {times.exact(seen.at)} · {seen.confidence}%{seen.times > 1 && ` · ×${seen.times}`}
          </span>
        </span>
      </button>
    </li>
  );
}
