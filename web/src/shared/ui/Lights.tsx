import { useTranslation } from 'react-i18next';
import type { DeadlineLight, Hazard, ProgressLight } from '../api/types/lifecycle';
import { AlertIcon, CheckIcon, ClockIcon, FlameIcon, HourglassIcon, InboxIcon, ToolIcon } from './icons';
import styles from './Lights.module.css';

const progressIcons = { blue: InboxIcon, yellow: ToolIcon, green: CheckIcon };
const deadlineIcons = { green: ClockIcon, yellow: HourglassIcon, red: AlertIcon };

/** Progress light (进度灯): how far a case has come. Colour, icon and word, never colour alone. */
export function ProgressLightBadge({ light, word }: { light: ProgressLight; word?: string }) {
  const { t } = useTranslation();
  const Icon = progressIcons[light];
  return (
    <span className={`${styles.light} ${styles[`progress-${light}`]}`}>
      <Icon />
      <span className="visually-hidden">{t('progress.label')}: </span>
      {word ?? t(`progress.${light}`)}
    </span>
  );
}

/** Deadline light (时限灯): green up to 80 % of the limit, yellow up to all of it, red beyond. */
export function DeadlineLightBadge({ light, word }: { light: DeadlineLight; word?: string }) {
  const { t } = useTranslation();
  const Icon = deadlineIcons[light];
  return (
    <span className={`${styles.light} ${styles[`deadline-${light}`]}`}>
      <Icon />
      <span className="visually-hidden">{t('deadline.label')}: </span>
      {word ?? t(`deadline.${light}`)}
    </span>
  );
}

/** That a case goes ahead of all others (险情、急办): it is dangerous, or must not be left overnight. */
export function HazardBadge({ why }: { why: Hazard }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.light} ${styles.hazard}`} title={t(`hazard.why.${why}`)}>
      <FlameIcon />
      {t(why === 'source' ? 'hazard.today' : 'hazard.word')}
    </span>
  );
}
