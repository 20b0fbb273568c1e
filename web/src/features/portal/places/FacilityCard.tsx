import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Facility, NearestFacility } from '@/shared/api/types/facilities';
import { useTimes } from '@/shared/i18n/time';
import { said as inWords, useLayer } from '@/shared/layers/layers';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { AlertIcon, BackIcon, RouteIcon, ShareIcon } from '@/shared/ui/icons';
import styles from './cards.module.css';
import { distanceText, metresBetween } from '@/shared/map/distance';
import { Facts } from './Facts';
import { appsFor, destinationOf, navigationLink } from '@/shared/map/navigation';
import LiveBadge from './LiveBadge';
import { OpenBadge } from './OpenBadge';
import { useShare } from '../useShare';
import type { Origin } from './useOrigin';
import { useReadFrom } from './useReadFrom';

/** Where one goes by car. */
const DRIVEN = /parking|charger/;

interface Props {
  facility: Facility | NearestFacility;
  origin: Origin;
  onBack: () => void;
}

/** One facility: whether it is open, how to get there, what it has, and when somebody last looked. */
export function FacilityCard({ facility, origin, onBack }: Props) {
  const { t, i18n } = useTranslation('portal');
  const { slug } = useTenant();
  const heading = useReadFrom(facility.id);
  const { said, share } = useShare();
  const layer = useLayer(facility.kind);
  const away = metresBetween(origin.at, facility.location);
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <button type="button" className={styles.back} onClick={onBack} aria-label={t('back', { ns: 'shared' })}>
          <BackIcon />
        </button>
        <div>
          <h2 {...heading}>{facility.name}</h2>
          <p className={styles.sub}>
            {layer && `${inWords(layer.one, i18n.language)} · `}
            {distanceText(i18n.language, away)} · <OpenBadge facility={facility} />
          </p>
        </div>
      </header>
      {facility.live && (
        <p className={styles.live}>
          <LiveBadge facility={facility} whole />
        </p>
      )}
      {facility.status !== 'open' && facility.statusReason && <p className={styles.reason}>{facility.statusReason}</p>}
      <Navigate facility={facility} driven={DRIVEN.test(layer?.icon ?? '')} />
      {facility.address && <p className={styles.address}>{facility.address}</p>}
      {layer && <Facts layer={layer} attributes={facility.attributes} />}
      <Checked at={facility.checkedAt} source={facility.source} />
      <p className={styles.more}>
        <Link className="button" to={`${paths.report(slug)}?facility=${facility.id}`}>
          <AlertIcon />
          {t('card.report')}
        </Link>
        <button
          type="button"
          className="button"
          onClick={() => void share(`${location.origin}${paths.map(slug)}?facility=${facility.id}`)}
        >
          <ShareIcon />
          {t('share.place')}
        </button>
      </p>
      <p className={styles.checked} role="status">
        {said}
      </p>
    </article>
  );
}

function Navigate({ facility, driven }: { facility: Facility; driven: boolean }) {
  const { t } = useTranslation(['portal', 'report']);
  const to = destinationOf(facility);
  const travel = driven ? 'drive' : 'walk';
  const [first, ...others] = appsFor(navigator.userAgent);
  return (
    <nav className={styles.navigate} aria-label={t('report:navigate.label')}>
      {first && (
        <a className="button primary" href={navigationLink(first, to, travel)} target="_blank" rel="noreferrer">
          <RouteIcon />
          {t('report:navigate.with', { app: t(`report:navigate.app.${first}`) })}
        </a>
      )}
      <ul>
        {others.map((app) => (
          <li key={app}>
            <a href={navigationLink(app, to, travel)} target={app === 'geo' ? undefined : '_blank'} rel="noreferrer">
              {t(`report:navigate.app.${app}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Checked({ at, source }: { at: string | null; source: string | null }) {
  const { t } = useTranslation('portal');
  const times = useTimes(useTenant().timeZone);
  return (
    <p className={styles.checked}>
      {at ? t('card.checked', { day: times.day(at), ago: times.relative(at) }) : t('card.neverChecked')}
      {source && <> · {t('card.source', { source })}</>}
    </p>
  );
}
