import { useTranslation } from 'react-i18next';
import type { Facility } from '@/shared/api/types/facilities';
import { useNow } from '@/shared/i18n/useNow';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AlertIcon, CheckIcon, ClockIcon } from '@/shared/ui/icons';
import styles from './OpenBadge.module.css';
import { moment, openState } from './openHours';

/** Open, shut, out of order, or honestly unknown: a word and an icon, then the colour. */
export function OpenBadge({ facility }: { facility: Facility }) {
  const { t, i18n } = useTranslation('portal');
  const { timeZone } = useTenant();
  const now = useNow();
  const state = openState(facility, now);
  const next = 'next' in state && state.next;
  const time = next instanceof Date && moment(next, now, i18n.language, timeZone, state.kind === 'open');
  switch (state.kind) {
    case 'open':
      return (
        <span className={`${styles.badge} ${styles.open}`}>
          <CheckIcon />
          {time ? t('open.until', { time }) : t(next ? 'open.now' : 'open.always')}
        </span>
      );
    case 'shut':
      return (
        <span className={`${styles.badge} ${styles.shut}`}>
          <ClockIcon />
          {time ? t('open.from', { time }) : t('open.shut')}
        </span>
      );
    case 'out':
      return (
        <span className={`${styles.badge} ${styles.out}`}>
          <AlertIcon />
          {t(`open.${state.status}`)}
        </span>
      );
    case 'unknown': {
      const { openHours, open24h, openHoursText } = facility.attributes;
      return (
        <span className={styles.badge}>
          {openHours || (open24h && t('value.openHours.24/7')) || openHoursText || t('open.unknown')}
        </span>
      );
    }
  }
}
