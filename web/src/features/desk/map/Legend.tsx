import { useTranslation } from 'react-i18next';
import { DeadlineLightBadge, ProgressLightBadge } from '@/shared/ui/Lights';
import { MinusIcon, PlusIcon } from '@/shared/ui/icons';
import styles from './CaseMap.module.css';
import { sharesOf, type By, type Light } from './lights';

interface Props {
  lights: readonly Light[];
  by: By;
  change: (by: By) => void;
  /** Not all are shown. */
  more: boolean;
  zoom: (steps: number) => void;
}

const BYS: readonly By[] = ['deadline', 'progress'];

/** What the lights of the map mean and how many show each; which of the two systems is shown is chosen here. */
export function Legend({ lights, by, change, more, zoom }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  return (
    <div className={styles.legend}>
      <div className={styles.by} role="group" aria-label={t('desk:map.by')}>
        {BYS.map((one) => (
          <button key={one} type="button" aria-pressed={one === by} onClick={() => change(one)}>
            {t(`desk:map.${one}`)}
          </button>
        ))}
      </div>
      <ul className={styles.shares}>
        {sharesOf(lights, by).map(({ lit, count }) => (
          <li key={lit.light}>
            {lit.by === 'deadline' ? (
              <DeadlineLightBadge light={lit.light} word={`${t(`shared:deadline.${lit.light}`)} ${count}`} />
            ) : (
              <ProgressLightBadge light={lit.light} word={`${t(`shared:progress.${lit.light}`)} ${count}`} />
            )}
          </li>
        ))}
      </ul>
      {more && (
        <p className={styles.more} role="status">
          {t('desk:map.more', { count: lights.length })}
        </p>
      )}
      <span className={styles.zoom}>
        <button type="button" onClick={() => zoom(1)} aria-label={t('shared:map.in')} title={t('shared:map.in')}>
          <PlusIcon />
        </button>
        <button type="button" onClick={() => zoom(-1)} aria-label={t('shared:map.out')} title={t('shared:map.out')}>
          <MinusIcon />
        </button>
      </span>
    </div>
  );
}
