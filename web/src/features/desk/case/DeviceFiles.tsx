import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/shared/i18n/time';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { deviceFilesOf } from '../api';
import styles from './Files.module.css';

/** What body cameras and drones recorded of a case: with which device, by whom, when, and whether the hash holds. */
export function DeviceFiles({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  const { data = [] } = useQuery(deviceFilesOf(slug, id));
  if (data.length === 0) return null;
  return (
    <ul className={styles.devices} aria-label={t('files.devices')}>
      {data.map((one) => (
        <li key={one.id}>
          <b>{t(`files.device.${one.kind}`)}</b> {one.name}（{one.device}） · {one.officer}
          <p>
            {times.exact(one.began)} – {times.exact(one.ended)}
            {one.flight && <> · {t('files.flight', { flight: one.flight })}</>}
          </p>
          <code title={one.sha256}>SHA-256 {one.sha256.slice(0, 16)}…</code>{' '}
          {t(one.vouched ? 'files.vouched' : 'files.unvouched')}
        </li>
      ))}
    </ul>
  );
}
