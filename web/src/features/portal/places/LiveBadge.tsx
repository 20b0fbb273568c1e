import { useTranslation } from 'react-i18next';
import type { Facility } from '@/shared/api/types/facilities';
import { useTimes } from '@/shared/i18n/time';
import { useNow } from '@/shared/i18n/useNow';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AlertIcon, ClockIcon } from '@/shared/ui/icons';
import styles from './LiveBadge.module.css';
import { roomOf, usualOf, type Room } from './live';

interface Props {
  facility: Facility;
  /** With when it was so, and how it is as a rule. */
  whole?: boolean;
}

/** How many spaces are free (余位): a number that is fresh, or one that says how old it is. */
export default function LiveBadge({ facility, whole = false }: Props) {
  const { t } = useTranslation('portal');
  const times = useTimes(useTenant().timeZone);
  const now = useNow();
  const room = roomOf(facility, now);
  const usual = whole && usualOf(facility, now);
  const ago = room && times.relative(room.observedAt);
  const full = room && !room.stale && room.free === 0;
  return (
    <>
      {room && (
        <span className={`${styles.live} ${room.stale ? styles.stale : full ? styles.full : styles.free}`}>
          {room.stale ? <ClockIcon /> : full && <AlertIcon />}
          {full ? <span>{t('live.full')}</span> : <Count room={room} />}
          {(room.stale || whole) && (
            <span className={styles.age}>{t(room.stale ? 'live.old' : 'live.at', { ago })}</span>
          )}
        </span>
      )}
      {usual && <span className={styles.usual}>{t(`live.usual.${usual}`)}</span>}
    </>
  );
}

/** Short for the eye, in whole words for the ear. */
function Count({ room }: { room: Room }) {
  const { t } = useTranslation('portal');
  const words = { ...room, count: room.free };
  const alone = room.total === null;
  return (
    <>
      <span aria-hidden="true">{t(alone ? 'live.free' : 'live.freeOf', words)}</span>
      <span className="visually-hidden">{t(alone ? 'live.said' : 'live.saidOf', words)}</span>
    </>
  );
}
