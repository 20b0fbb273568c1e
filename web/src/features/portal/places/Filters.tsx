import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilityKind } from '@/shared/api/types/facilities';
import { AccessibleIcon, ClockIcon, ParkingIcon, ToiletIcon } from '@/shared/ui/icons';
import styles from './Filters.module.css';
import type { Wishes } from './grouping';

interface Props {
  wishes: Wishes;
  onChange: (changes: Record<string, string | null>) => void;
}

const kinds: [FacilityKind | null, ReactNode][] = [
  [null, null],
  ['toilet', <ToiletIcon key="toilet" />],
  ['parking', <ParkingIcon key="parking" />],
];

/** What a citizen looks for; it stands in the address, so that a link shows the same. */
export function Filters({ wishes, onChange }: Props) {
  const { t } = useTranslation('portal');
  return (
    <div className={styles.filters} role="group" aria-label={t('filters.label')}>
      <div className={styles.kinds} role="radiogroup" aria-label={t('filters.kind')}>
        {kinds.map(([kind, icon]) => (
          <label key={kind ?? 'all'} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              className="visually-hidden"
              checked={wishes.kind === kind}
              onChange={() => onChange({ kind, facility: null })}
            />
            <span>
              {icon}
              {t(`kind.${kind ?? 'all'}`)}
            </span>
          </label>
        ))}
      </div>
      <Wish
        on={wishes.openNow}
        icon={<ClockIcon />}
        label={t('filters.open')}
        onPress={(on) => onChange({ open: on ? '1' : null })}
      />
      <Wish
        on={wishes.accessible}
        icon={<AccessibleIcon />}
        label={t('filters.accessible')}
        onPress={(on) => onChange({ accessible: on ? '1' : null })}
      />
    </div>
  );
}

function Wish({
  on,
  icon,
  label,
  onPress,
}: {
  on: boolean;
  icon: ReactNode;
  label: string;
  onPress: (on: boolean) => void;
}) {
  return (
    <button type="button" className={styles.wish} aria-pressed={on} onClick={() => onPress(!on)}>
      {icon}
      {label}
    </button>
  );
}
