import { useTranslation } from 'react-i18next';
import styles from './HotSpots.module.css';

const STEP = 9;
const HIGH = 34;
const PAD = 5;

/** The weeks before and the week itself as a small line, with what is usual across it; in words for who cannot see it. */
export function WeekLine({ weeks, count, usual }: { weeks: readonly number[]; count: number; usual: number }) {
  const { t } = useTranslation('desk');
  const all = [...weeks, count];
  const top = Math.max(...all, 1);
  const width = (all.length - 1) * STEP + 2 * PAD;
  const x = (week: number) => PAD + week * STEP;
  const y = (cases: number) => PAD + (1 - cases / top) * HIGH;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${HIGH + 2 * PAD}`}
      width={width}
      height={HIGH + 2 * PAD}
      role="img"
      aria-label={t('hot.line', { weeks: weeks.join(t('hot.comma')), count })}
    >
      <line className={styles.usual} x1={PAD} x2={width - PAD} y1={y(usual)} y2={y(usual)} />
      <polyline className={styles.course} points={all.map((cases, week) => `${x(week)},${y(cases)}`).join(' ')} />
      <circle className={styles.now} cx={x(all.length - 1)} cy={y(count)} r={4} />
    </svg>
  );
}
