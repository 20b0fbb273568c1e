import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { casesBehind, keyOfSpot, type HotSpot, type HotSpots } from './api';
import styles from './HotSpots.module.css';
import { WeekLine } from './WeekLine';

interface Props {
  spot: HotSpot;
  rank: number;
  of: HotSpots;
  chosen: boolean;
  choose: () => void;
}

/** One hot spot in words and numbers: pressed, the map shows it; its cases are one step away. */
export function SpotItem({ spot, rank, of, chosen, choose }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { slug } = useTenant();
  const number = (cases: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(cases);
  const percent = (part: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(part);
  const grid = spot.gridName ?? spot.grid;
  return (
    <li id={`spot ${keyOfSpot(spot)}`} className={styles.spot} data-spot={spot.grid} data-chosen={chosen || undefined}>
      <button type="button" className={styles.choose} aria-pressed={chosen} onClick={choose}>
        <span className={styles.rank}>{rank}</span>
        <span className={styles.words}>
          <strong>{grid}</strong>
          <span>{spot.about ? (spot.category ?? spot.about.split(' ').at(-1)) : t('hot.allKinds')}</span>
        </span>
        <span className={styles.more}>{t('hot.excess', { cases: number(spot.excess) })}</span>
      </button>
      <div className={styles.facts}>
        <WeekLine weeks={spot.weeks} count={spot.count} usual={spot.usual} />
        <p>
          {t('hot.counts', { count: spot.count, usual: number(spot.usual) })}
          <br />
          <small>
            {spot.chance < 0.001
              ? t('hot.chanceBelow', { percent: percent(0.001) })
              : t('hot.chance', { percent: percent(spot.chance) })}
          </small>
        </p>
        <Link className="button" to={casesBehind(slug, spot, of)}>
          {t('hot.cases', { count: spot.count })}
          <span className="visually-hidden"> {grid}</span>
        </Link>
      </div>
      {spot.newGrid && <p className={styles.note}>{t('hot.newGrid')}</p>}
      {!spot.centre && <p className={styles.note}>{t('hot.noPlace')}</p>}
    </li>
  );
}
