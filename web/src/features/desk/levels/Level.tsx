import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseRow, LightCounts, UnitLevel } from '@/shared/api/types/cases';
import type { ProgressLight } from '@/shared/api/types/lifecycle';
import { useLabels } from '@/shared/cases/useLabels';
import { useTimes } from '@/shared/i18n/time';
import { paths } from '@/shared/paths';
import { useTenant } from '@/shared/tenant/TenantProvider';
import { ProgressLightBadge } from '@/shared/ui/Lights';
import styles from './Levels.module.css';

const LIGHTS: readonly ProgressLight[] = ['blue', 'yellow', 'green'];

/** One level: the units that stand there beside each other, and the newest cases of the one that is chosen. */
export function Level({ level, choose }: { level: UnitLevel; choose: (unit: string) => void }) {
  const { t } = useTranslation('desk');
  const { slug } = useTenant();
  const heading = useId();
  const chosen = level.units.find((unit) => unit.id === level.chosen);
  return (
    <li className={styles.level} aria-labelledby={heading}>
      <h2 id={heading}>{level.name ?? t('levels.nth', { level: level.level })}</h2>
      <ul className={styles.units}>
        {level.units.map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              className={styles.unit}
              aria-pressed={unit.id === level.chosen}
              onClick={() => choose(unit.id)}
            >
              <strong>{unit.name}</strong>
              <Lights lights={unit.lights} />
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <>
          <div className={styles.head}>
            <h3>{t('levels.newest', { unit: chosen.name })}</h3>
            <Link to={paths.desk(slug) + (chosen.whole ? '?sort=deadline' : `?within=${chosen.id}`)}>
              {t('levels.all')}
              <span className="visually-hidden"> {chosen.name}</span>
            </Link>
          </div>
          {level.newest.length === 0 && <p className={styles.empty}>{t('levels.nothing')}</p>}
          <ul className={styles.cases}>
            {level.newest.map((row) => (
              <Newest key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** How many cases show which light: a number with the light's own sign and word. */
function Lights({ lights }: { lights: LightCounts }) {
  const { t } = useTranslation();
  return (
    <span className={styles.lights}>
      {LIGHTS.map((light) => (
        <ProgressLightBadge key={light} light={light} word={`${t(`progress.${light}`)} ${lights[light]}`} />
      ))}
    </span>
  );
}

function Newest({ row }: { row: CaseRow }) {
  const labels = useLabels();
  const { slug, timeZone } = useTenant();
  const times = useTimes(timeZone);
  return (
    <li>
      <Link to={paths.deskCase(slug, row.id)} className={styles.case} data-case={row.id} data-light={row.progressLight}>
        <strong>{labels.title(row)}</strong>
        <span className={styles.text}>{row.description}</span>
        <span className={styles.facts}>
          <ProgressLightBadge light={row.progressLight} word={labels.stage(row.stage)} />
          <time dateTime={row.reportedAt} title={times.exact(row.reportedAt)}>
            {times.relative(row.reportedAt)}
          </time>
        </span>
      </Link>
    </li>
  );
}
