import { useTranslation } from 'react-i18next';
import type { Settled } from '../api/types/disputes';
import { useTimes } from '../i18n/time';
import { useTenant } from '../tenant/TenantProvider';

/** That it was settled before whose it is: on which day, by whom, for which case, and why. */
export function Remembered({ settled }: { settled: Settled }) {
  const { t } = useTranslation('disputes');
  const times = useTimes(useTenant().timeZone);
  const { name: unit, by, at, reason, metres, number } = settled;
  return (
    <p>
      <strong>{t('remembered.first', { unit })}</strong> {t(`remembered.${settled.how}`, { by, day: times.day(at) })}
      {metres !== null && ` ${t('remembered.near', { number, metres })}`} {t('remembered.why', { reason })}
    </p>
  );
}
